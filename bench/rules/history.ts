import type { History } from '../../tests/prometheus/openMetrics';
import type { MeasuredGroup } from './ruleFile';

export const SCRAPE_SECONDS = 15;
const RAW_SERIES = 200;
const BAD_SERIES = 100;

/** The counters of the figures in the documentation: 200 series of requests, 100 of them of failures. */
export function rawHistory(end: number, seconds: number): readonly History[] {
  return Array.from({ length: RAW_SERIES }, (_, i) => ({
    metric: 'http_requests_total',
    labels: {
      job: 'checkout',
      instance: `pod-${Math.floor(i / 20)}`,
      path: `/${i % 20}`,
      code: i < BAD_SERIES ? '500' : '200',
    },
    points: points(end, seconds, SCRAPE_SECONDS, (n) => n * (i < BAD_SERIES ? 1 : 1000)),
  }));
}

/** What the rules of a file have recorded, each as often as its group is evaluated. */
export function recordedHistory(groups: readonly MeasuredGroup[], end: number, seconds: number): readonly History[] {
  return groups.flatMap(({ interval, rules }) =>
    rules.flatMap(({ record, labels }) => {
      const step = record?.endsWith(':sum10m') ? 600 : interval;
      return record === undefined
        ? []
        : outcomes(record).map((outcome) => ({
            metric: record,
            labels: { ...labels, ...(outcome && { slo_outcome: outcome }) },
            points: points(end, seconds, step, () => 1),
          }));
    })
  );
}

function points(end: number, seconds: number, step: number, value: (n: number) => number) {
  const count = Math.floor(seconds / step);
  return Array.from({ length: count }, (_, n) => [end - (count - 1 - n) * step, value(n)] as const);
}

/** What a rule records a series of each for. */
export function outcomes(record: string): ReadonlyArray<string | undefined> {
  return record === 'slo:events:rate' ? ['good', 'bad'] : [undefined];
}
