import { sloStatus, type SloStatus } from '../../src/analysis/status';
import type { PrometheusClient } from '../../src/grafana/prometheus/prometheusClient';
import { ok } from '../../src/slo/result';
import type { Slo } from '../../src/slo/slo';
import { instant } from '../../src/slo/units';
import { measureSlos } from '../../src/state/measure/measureSlos';
import type { Reading } from '../../src/state/measure/collected';
import { query, queryRange } from '../prometheus/prometheusApi';

export interface Answered {
  readonly reading: Reading;
  readonly status: SloStatus;
}

/** Some SLOs measured as pages, panels and editor do, and how many requests that took. */
export async function measured(
  url: string,
  slos: readonly Slo[],
  now: number
): Promise<{ readonly answers: readonly Answered[]; readonly requests: number }> {
  let requests = 0;
  const none = () => Promise.resolve(ok({ value: [], warnings: [] }));
  const client: PrometheusClient = {
    query: async ({ expr, time }) => {
      requests += 1;
      return ok({ value: await query(url, expr, time), warnings: [] });
    },
    queryRange: async ({ expr, start, end, step }) => {
      requests += 1;
      return ok({ value: await queryRange(url, expr, { start, end, step }), warnings: [] });
    },
    labelNames: none,
    labelValues: none,
    metricTypes: none,
    rules: none,
  };
  const answers = new Map<string, Answered>();
  await new Promise<void>((resolve, reject) => {
    measureSlos(
      { prometheus: () => client },
      {
        uid: 'prom',
        now: instant(now),
        requests: slos.map((slo) => ({ slo })),
        priority: () => 'visible',
        signal: new AbortController().signal,
        onMeasured: (id, result) => {
          const slo = slos.find((one) => one.id === id);
          if (!result.ok || slo === undefined) {
            reject(result.ok ? new Error(`${id} was not asked for.`) : result.error);
            return;
          }
          answers.set(id, { reading: result.value, status: sloStatus(slo, result.value) });
          if (answers.size === slos.length) {
            resolve();
          }
        },
      }
    ).catch(reject);
  });
  return { answers: slos.flatMap(({ id }) => answers.get(id) ?? []), requests };
}
