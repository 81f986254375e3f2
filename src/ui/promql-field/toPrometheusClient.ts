import type { PrometheusClient } from '@prometheus-io/codemirror-promql';

import type { CompletionSource } from './completionSource';

/**
 * The names of the data source in the shape that the Prometheus project's own extension asks for. Its HTTP client is
 * never used: Grafana's proxy, its permissions and its time-outs stay in one place, the gateway.
 *
 * A failed look-up suggests nothing and is not an error of the field: the expression can be written without it, and
 * the preview says what the data source answered.
 */
export function toPrometheusClient(source: CompletionSource): PrometheusClient {
  return {
    metricNames: (prefix = '') => namesOrNone(source.metricNames(prefix)),
    labelNames: (metric) => namesOrNone(source.labelNames(metric || undefined)),
    labelValues: (label, metric) => namesOrNone(source.labelValues(label, metric || undefined)),
    metricMetadata: async () => ({}),
    series: async () => [],
    flags: async () => ({}),
  };
}

async function namesOrNone(names: Promise<readonly string[]>): Promise<string[]> {
  return names.then(
    (list) => [...list],
    () => []
  );
}
