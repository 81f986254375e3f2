import * as v from 'valibot';
import { expressionProblem, selectorProblem, windowExpressionProblem } from '../promqlText';
import { CUSTOM } from './customExample';
import { about, by, duration, instanceLabels, promql } from './fields';

const eventsSelector = (example: string) => promql(selectorProblem, { example });

const eventsSchema = v.pipe(
  v.object({
    good: v.optional(eventsSelector('http_requests_total{job="checkout",code!~"5.."}')),
    bad: v.optional(eventsSelector('http_requests_total{job="checkout",code=~"5.."}')),
    total: promql(selectorProblem, {
      example: 'http_requests_total{job="checkout"}',
    }),
    by: v.optional(by()),
    instanceLabels: v.optional(instanceLabels()),
  }),
  v.metadata({
    examples: [
      { bad: 'http_requests_total{job="checkout",code=~"5.."}', total: 'http_requests_total{job="checkout"}' },
    ],
    oneOf: [{ required: ['good'] }, { required: ['bad'] }],
  })
);

const latencySchema = v.pipe(
  v.object({
    histogram: promql(selectorProblem, {
      example: 'http_request_duration_seconds{job="checkout"}',
    }),
    buckets: v.optional(
      v.pipe(
        v.picklist(['classic', 'native']),
        about({
          example: 'native',
        })
      )
    ),
    threshold: duration({ min: '1ms', max: '1d' }, { example: '300ms' }),
    by: v.optional(by()),
    instanceLabels: v.optional(instanceLabels()),
  }),
  about({
    example: { histogram: 'http_request_duration_seconds{job="checkout"}', threshold: '300ms' },
  })
);

const probeSchema = v.pipe(
  v.object({
    metric: promql(selectorProblem, {
      example: 'probe_success{job="front-door"}',
    }),
    by: v.optional(by()),
  }),
  about({ example: { metric: 'probe_success{job="front-door"}' } })
);

const thresholdSchema = v.pipe(
  v.object({
    query: promql(expressionProblem, {
      example: 'max(log_processing_lag_seconds{job="logs"})',
    }),
    op: v.pipe(v.picklist(['<', '<=', '>', '>=', '==', '!=']), about({ example: '<=' })),
    value: v.pipe(v.number(), v.finite('must be a finite number'), about({ example: 300 })),
  }),
  about({
    example: { query: 'max(log_processing_lag_seconds{job="logs"})', op: '<=', value: 300 },
  })
);

const customSchema = v.pipe(
  v.object({
    good: v.optional(
      promql(windowExpressionProblem, {
        example: CUSTOM.example.good,
      })
    ),
    bad: v.optional(
      promql(windowExpressionProblem, {
        example: CUSTOM.example.bad,
      })
    ),
    total: promql(windowExpressionProblem, {
      example: CUSTOM.example.total,
    }),
  }),
  v.metadata({
    examples: [{ bad: CUSTOM.example.bad, total: CUSTOM.example.total }],
    oneOf: [{ required: ['good'] }, { required: ['bad'] }],
  })
);

/** The five kinds of SLI, by the one key that is there; `consistency.ts` sees to "exactly one". */
export const sliSchema = v.pipe(
  v.object({
    events: v.optional(eventsSchema),
    latency: v.optional(latencySchema),
    probe: v.optional(probeSchema),
    threshold: v.optional(thresholdSchema),
    custom: v.optional(customSchema),
  }),
  v.metadata({
    examples: [{ probe: { metric: 'probe_success{job="front-door"}' } }],
    minProperties: 1,
    maxProperties: 1,
  })
);
