import { t } from '@grafana/i18n';

import type { TemplateId } from './sloTemplates';

export interface TemplateWords {
  /** What the promise is, with its numbers. */
  readonly promise: string;
  /** What it needs. */
  readonly needs: string;
  /** Title for an SLO of `service`. */
  readonly title: string;
  /** A metric that it is usually measured with, when the data source has none. */
  readonly usualMetric: string;
}

/** Words of a template. `service` is a name from the data source; React escapes it, so `t` must not. */
export function templateWords(id: TemplateId, service: string): TemplateWords {
  return { promise: promises()[id], needs: needs()[id], title: titles(service)[id], usualMetric: USUAL_METRICS[id] };
}

const USUAL_METRICS: Readonly<Record<TemplateId, string>> = {
  uptime: 'probe_success',
  'http-ok': 'http_requests_total',
  'latency-300ms': 'http_request_duration_seconds_bucket',
  'logs-in-time': 'log_processing_lag_seconds',
  'http-errors': 'http_requests_total',
  'latency-500ms': 'http_request_duration_seconds_bucket',
  'grpc-errors': 'grpc_server_handled_total',
  'batch-fresh': 'batch_last_success_timestamp_seconds',
};

function promises(): Readonly<Record<TemplateId, string>> {
  return {
    uptime: t('editor.template.uptime.promise', '99.9 % uptime in a month'),
    'http-ok': t('editor.template.httpOk.promise', '99.99 % of HTTP requests answered 200'),
    'latency-300ms': t('editor.template.latency300.promise', '50 % of requests under 300 ms'),
    'logs-in-time': t('editor.template.logs.promise', '99 % of log entries processed within 5 min'),
    'http-errors': t('editor.template.httpErrors.promise', '99.9 % of HTTP requests without server error'),
    'latency-500ms': t('editor.template.latency500.promise', '95 % of requests under 500 ms'),
    'grpc-errors': t('editor.template.grpc.promise', '99.9 % of gRPC calls without server fault'),
    'batch-fresh': t('editor.template.batch.promise', '99 % of the time the last batch run is under a day old'),
  };
}

function needs(): Readonly<Record<TemplateId, string>> {
  return {
    uptime: t('editor.template.uptime.needs', 'A probe that is 1 when it succeeds'),
    'http-ok': t('editor.template.httpOk.needs', 'A request counter with the status as a label'),
    'latency-300ms': t('editor.template.latency300.needs', 'A latency histogram with a bucket at 300 ms'),
    'logs-in-time': t('editor.template.logs.needs', 'A histogram of processing times, or the current lag in seconds'),
    'http-errors': t('editor.template.httpErrors.needs', 'A request counter with the status as a label'),
    'latency-500ms': t('editor.template.latency500.needs', 'A latency histogram with a bucket at 500 ms'),
    'grpc-errors': t('editor.template.grpc.needs', 'The call counter of the gRPC server'),
    'batch-fresh': t('editor.template.batch.needs', 'The time of the last success as a Unix timestamp'),
  };
}

function titles(service: string): Readonly<Record<TemplateId, string>> {
  const values = { service, interpolation: { escapeValue: false } };
  return {
    uptime: t('editor.template.uptime.title', '{{service}} is up', values),
    'http-ok': t('editor.template.httpOk.title', '{{service}} answers 200', values),
    'latency-300ms': t('editor.template.latency300.title', '{{service}} answers under 300 ms', values),
    'logs-in-time': t('editor.template.logs.title', '{{service}} processes log entries within 5 min', values),
    'http-errors': t('editor.template.httpErrors.title', '{{service}} answers without server error', values),
    'latency-500ms': t('editor.template.latency500.title', '{{service}} answers under 500 ms', values),
    'grpc-errors': t('editor.template.grpc.title', '{{service}} answers gRPC calls without fault', values),
    'batch-fresh': t('editor.template.batch.title', '{{service}} ran within the last day', values),
  };
}
