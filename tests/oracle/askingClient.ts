import type { PrometheusClient } from '../../src/grafana/prometheus/prometheusClient';
import { ok } from '../../src/slo/result';
import { query, queryRange } from '../prometheus/prometheusApi';

/** A client that asks a real Prometheus, and what it has asked. */
export function askingClient(url: string): { readonly client: PrometheusClient; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const none = () => Promise.resolve(ok({ value: [], warnings: [] }));
  const client: PrometheusClient = {
    query: async ({ expr, time }) => {
      asked.push(expr);
      return ok({ value: await query(url, expr, time), warnings: [] });
    },
    queryRange: async ({ expr, start, end, step }) => {
      asked.push(expr);
      return ok({ value: await queryRange(url, expr, { start, end, step }), warnings: [] });
    },
    labelNames: none,
    labelValues: none,
    rules: none,
    metricTypes: none,
  };
  return { client, asked };
}
