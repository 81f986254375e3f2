import type { SliKind } from '../../../slo/sli';

/** A common promise and the metrics it can be measured with. */
export interface SloTemplate {
  readonly id: TemplateId;
  readonly kind: SliKind;
  /** Percent. */
  readonly target: string;
  /** Names of metrics that fit, best first. */
  readonly metrics: readonly RegExp[];
}

export type TemplateId =
  | 'uptime'
  | 'http-ok'
  | 'latency-300ms'
  | 'logs-in-time'
  | 'http-errors'
  | 'latency-500ms'
  | 'grpc-errors'
  | 'batch-fresh';

/** Counters of HTTP requests: Prometheus clients, OpenTelemetry, Micrometer, Istio, ingress-nginx, Traefik. */
const HTTP_COUNTERS: readonly RegExp[] = [
  /^http_requests_total$/,
  /^http_server_request_duration_seconds_count$/,
  /^http_server_requests_seconds_count$/,
  /^(?:\w+_)?http_requests_total$/,
  /^http_request_duration_seconds_count$/,
  /^istio_requests_total$/,
  /^nginx_ingress_controller_requests$/,
  /^traefik_service_requests_total$/,
];

const HTTP_HISTOGRAMS: readonly RegExp[] = [
  /^http_request_duration_seconds_bucket$/,
  /^http_server_request_duration_seconds_bucket$/,
  /^http_server_requests_seconds_bucket$/,
  /^(?:\w+_)?http_\w*duration_seconds_bucket$/,
];

export const SLO_TEMPLATES: readonly SloTemplate[] = [
  { id: 'uptime', kind: 'probe', target: '99.9', metrics: [/^probe_success$/, /^up$/] },
  { id: 'http-ok', kind: 'events', target: '99.99', metrics: HTTP_COUNTERS },
  { id: 'latency-300ms', kind: 'latency', target: '50', metrics: HTTP_HISTOGRAMS },
  {
    id: 'logs-in-time',
    kind: 'latency',
    target: '99',
    metrics: [
      /^log\w*_(?:processing|ingest\w*|delivery)\w*_seconds_bucket$/,
      /^log\w*(?:lag|delay|age|freshness)_seconds$/,
    ],
  },
  { id: 'http-errors', kind: 'events', target: '99.9', metrics: HTTP_COUNTERS },
  {
    id: 'latency-500ms',
    kind: 'latency',
    target: '95',
    metrics: [...HTTP_HISTOGRAMS, /_duration_seconds_bucket$/, /_latency_seconds_bucket$/],
  },
  { id: 'grpc-errors', kind: 'events', target: '99.9', metrics: [/^grpc_server_handled_total$/] },
  {
    id: 'batch-fresh',
    kind: 'threshold',
    target: '99',
    metrics: [/last_success\w*timestamp_seconds$/, /last_success\w*_time_seconds$/],
  },
];
