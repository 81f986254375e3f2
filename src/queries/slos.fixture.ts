import '../promql/readText';
import type { PromqlText, Sli, TimeSlices } from '../slo/sli';
import type { Slo, SloId } from '../slo/slo';
import { DAY, MINUTE, ratio, type Seconds, seconds } from '../slo/units';

export function promql(text: string): PromqlText {
  return text as PromqlText;
}

/** An SLO of 99.9 % over 30 days around an SLI; threshold SLIs are judged minute by minute. */
export function sloOf(sli: Sli, options: { id?: string; slices?: Partial<TimeSlices> } = {}): Slo {
  const { id = 'checkout', slices } = options;
  const timeSlices = { method: 'time-slices', length: MINUTE, noData: 'ignore', ...slices } as const;
  return {
    id: id as SloId,
    title: id,
    description: '',
    service: id,
    team: 'payments',
    sli,
    objective: {
      target: ratio(0.999),
      window: { kind: 'rolling', length: seconds(30 * DAY) },
      budgeting: slices || sli.kind === 'threshold' ? timeSlices : { method: 'occurrences' },
    },
    alerting: { page: true, ticket: true },
    labels: {},
    links: [],
  };
}

/** One SLI of each kind about one job, whose queries differ between jobs in the value of `job` only. */
export const SLIS = {
  bad: (job = 'checkout'): Sli => ({
    kind: 'events',
    counted: 'bad',
    selector: promql(`http_requests_total{job="${job}",code=~"5.."}`),
    total: promql(`http_requests_total{job="${job}"}`),
    by: [],
  }),
  good: (job = 'checkout'): Sli => ({
    kind: 'events',
    counted: 'good',
    selector: promql(`http_requests_total{job="${job}",code!~"5.."}`),
    total: promql(`http_requests_total{job="${job}"}`),
    by: [],
  }),
  latency: (job = 'checkout', threshold = 0.3): Sli => ({
    kind: 'latency',
    histogram: promql(`http_request_duration_seconds{job="${job}"}`),
    buckets: 'classic',
    threshold: seconds(threshold),
    by: [],
  }),
  probe: (job = 'checkout'): Sli => ({ kind: 'probe', metric: promql(`probe_success{job="${job}"}`), by: [] }),
  threshold: (job = 'checkout'): Sli => ({
    kind: 'threshold',
    query: promql(`max(log_processing_lag_seconds{job="${job}"})`),
    op: '<=',
    value: 300,
  }),
  custom: (job = 'checkout'): Sli => ({
    kind: 'custom',
    counted: 'bad',
    expression: promql(`sum(rate(failed_total{job="${job}"}[$window]))`),
    total: promql(`sum(rate(all_total{job="${job}"}[$window]))`),
  }),
} as const;

export const events = (selector: string, total = 'a_total'): Sli => ({
  kind: 'events',
  counted: 'good',
  selector: promql(selector),
  total: promql(total),
  by: [],
});

export const custom = (expression: string, total: string): Sli => ({
  kind: 'custom',
  counted: 'bad',
  expression: promql(expression),
  total: promql(total),
});

/** The windows that a 30-day SLO asks for: its own, and the long and short ones of its alerts. */
export const WINDOWS: readonly Seconds[] = [300, 1800, 3600, 7200, 21_600, 86_400, 259_200, 604_800, 2_592_000].map(
  seconds
);
