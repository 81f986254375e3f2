/** A Prometheus duration as the custom resource takes it: units once each, from years to milliseconds. */
const DURATION = '^(?:0|(?:\\d+y)?(?:\\d+w)?(?:\\d+d)?(?:\\d+h)?(?:\\d+m)?(?:\\d+s)?(?:\\d+ms)?)$';
/** Names of objects and of their groups (DNS-1123 subdomain). */
const DNS_SUBDOMAIN = '^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$';
const LABEL_VALUE = '^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$';

const texts = { type: 'object', additionalProperties: { type: 'string' } };
const duration = { type: 'string', pattern: DURATION };
/** What Prometheus itself asks of labels, which the resource does not say. */
const promLabels = { ...texts, propertyNames: { pattern: '^[a-zA-Z_][a-zA-Z0-9_]*$', not: { const: '__name__' } } };

const rule = {
  type: 'object',
  required: ['expr'],
  additionalProperties: false,
  properties: {
    record: { type: 'string', pattern: '^[a-zA-Z_:][a-zA-Z0-9_:]*$' },
    alert: { type: 'string', minLength: 1 },
    expr: { type: 'string', minLength: 1 },
    for: duration,
    keep_firing_for: { ...duration, minLength: 1 },
    labels: promLabels,
    annotations: texts,
  },
  oneOf: [
    { required: ['record'], not: { anyOf: [{ required: ['for'] }, { required: ['annotations'] }] } },
    { required: ['alert'] },
  ],
};

/** Facts of the resource `prometheusrules.monitoring.coreos.com/v1` (prometheus-operator 0.82), as a JSON Schema. */
export const PROMETHEUS_RULE_SCHEMA = {
  type: 'object',
  required: ['apiVersion', 'kind', 'metadata', 'spec'],
  additionalProperties: false,
  properties: {
    apiVersion: { const: 'monitoring.coreos.com/v1' },
    kind: { const: 'PrometheusRule' },
    metadata: {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', pattern: DNS_SUBDOMAIN, maxLength: 253 },
        labels: { ...texts, additionalProperties: { type: 'string', pattern: LABEL_VALUE } },
      },
    },
    spec: {
      type: 'object',
      additionalProperties: false,
      properties: {
        groups: {
          type: 'array',
          items: {
            type: 'object',
            required: ['name'],
            additionalProperties: false,
            properties: {
              name: { type: 'string', minLength: 1 },
              interval: duration,
              query_offset: duration,
              limit: { type: 'integer' },
              partial_response_strategy: { type: 'string' },
              labels: promLabels,
              rules: { type: 'array', items: rule },
            },
          },
        },
      },
    },
  },
};
