import '../../src/promql/readText';
import { recordedHistory } from '../../bench/rules/history';
import { measureCosts } from '../../bench/rules/measure';
import { type MeasuredGroup, readRuleFile } from '../../bench/rules/ruleFile';
import { planReads, type SloReads } from '../../src/queries/reads/planReads';
import { promql, SLIS, sloOf } from '../../src/queries/slos.fixture';
import { samplesPerSecond } from '../../src/rules/cost';
import { prometheusRules } from '../../src/rules/formats/prometheusRules';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { Sli, TimeSlices } from '../../src/slo/sli';
import type { Slo, SloId } from '../../src/slo/slo';
import { DAY, instant, ratio } from '../../src/slo/units';
import { printYaml } from '../../src/spec/yamlText';
import type { History } from '../prometheus/openMetrics';
import { query } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';

// Some groups of all kinds of SLI are evaluated in one server.
jest.setTimeout(60_000);

const END = Date.UTC(2026, 5, 1, 12, 0, 37) / 1000;
const HALF_HOUR = 1800;
const SCRAPE = 15;

const BY_REGION: Sli = { ...SLIS.bad('by-region'), by: ['region'] } as Sli;

const PROBE_BY_REGION: Sli = { ...SLIS.probe('probe-by-region'), by: ['region'] } as Sli;

const TWO_METRICS: Sli = {
  kind: 'events',
  counted: 'bad',
  selector: promql('mails_failed_total{job="two-metrics"}'),
  total: promql('mails_total{job="two-metrics"}'),
  by: [],
};

const BY_REGION_ID = 'by-region' as SloId;
const PROBE_BY_REGION_ID = 'probe-by-region' as SloId;

const SLOS = [
  ['events of one metric', ofOneDay('bad', SLIS.bad('bad'))],
  ['events of two metrics', ofOneDay('two-metrics', TWO_METRICS)],
  ['one budget for each of three regions', ofOneDay('by-region', BY_REGION)],
  ['a probe with one budget for each of three regions', ofOneDay(PROBE_BY_REGION_ID, PROBE_BY_REGION)],
  ['latency', ofOneDay('latency', SLIS.latency('latency'))],
  ['probe', ofOneDay('probe', SLIS.probe('probe'))],
  ['threshold', ofOneDay('threshold', SLIS.threshold('threshold'))],
  ['custom', ofOneDay('custom', SLIS.custom('custom'))],
  ['slices of events', ofOneDay('slices', SLIS.bad('slices'), { target: ratio(0.99) })],
] as const;

/** A day is enough of a window: what is read grows with it in estimate and server alike. */
function ofOneDay(id: string, sli: Sli, slices?: Partial<TimeSlices>): Slo {
  const slo = sloOf(sli, { id, ...(slices && { slices }) });
  return { ...slo, objective: { ...slo.objective, window: { kind: 'rolling', length: DAY } } };
}

const REGIONS = ['eu', 'us', 'ap'];

/** Raw series of each job, in numbers that no two have in common. */
const RAW: readonly History[] = [
  ...raw('http_requests_total', 'bad', 40, (i) => ({ code: i % 4 === 0 ? '500' : '200' })),
  ...raw('mails_failed_total', 'two-metrics', 7),
  ...raw('mails_total', 'two-metrics', 19),
  ...raw('http_requests_total', 'by-region', 30, (i) => ({ region: REGIONS[i % 3] ?? '', code: '200' })),
  ...raw('http_request_duration_seconds_bucket', 'latency', 13, () => ({ le: '0.3' })),
  ...raw('http_request_duration_seconds_count', 'latency', 13),
  ...raw('probe_success', 'probe', 3),
  ...raw('probe_success', 'probe-by-region', 9, (i) => ({ region: REGIONS[i % 3] ?? '' })),
  ...raw('log_processing_lag_seconds', 'threshold', 11),
  ...raw('failed_total', 'custom', 5),
  ...raw('all_total', 'custom', 17),
  ...raw('http_requests_total', 'slices', 23, (i) => ({ code: i % 4 === 0 ? '500' : '200' })),
];

function raw(metric: string, job: string, count: number, more: (i: number) => Record<string, string> = () => ({})) {
  return Array.from({ length: count }, (_, i): History => {
    const length = HALF_HOUR / SCRAPE;
    const points = Array.from({ length }, (__, n) => [END - (length - 1 - n) * SCRAPE, n] as const);
    return { metric, labels: { job, instance: `pod-${i}`, ...more(i) }, points };
  });
}

function fileOf(slo: Slo): readonly MeasuredGroup[] {
  return readRuleFile(printYaml(prometheusRules(compiledRules(slo))));
}

/** What the rules have recorded in their window, for each of the budgets. */
function recordedBy(slo: Slo): readonly History[] {
  const one = recordedHistory(fileOf(slo), END, DAY);
  return slo.id === BY_REGION_ID || slo.id === PROBE_BY_REGION_ID
    ? REGIONS.flatMap((region) => one.map((history) => ({ ...history, labels: { ...history.labels, region } })))
    : one;
}

let server: PrometheusServer;
let reads: ReadonlyMap<SloId, SloReads>;

beforeAll(async () => {
  const slos = SLOS.map(([, slo]) => slo);
  server = await startPrometheus({ histories: [...RAW, ...slos.flatMap(recordedBy)] });
  const { plans } = planReads(slos);
  const answers = await Promise.all(
    plans.map(async (plan) => [...plan.read(await query(server.url, plan.expr, instant(END)))])
  );
  reads = new Map(answers.flat());
});

afterAll(() => server.stop());

test.each(SLOS)('%s: the estimate is what a real Prometheus reads', async (_, slo) => {
  const estimate = samplesPerSecond(compiledRules(slo), reads.get(slo.id) as SloReads);
  const [cost] = await measureCosts(server.url, [fileOf(slo)], [END]);
  const measured = cost?.samplesPerSecond ?? NaN;
  expect(measured).toBeGreaterThan(1);
  expect(Math.abs(estimate / measured - 1)).toBeLessThan(0.02);
});
