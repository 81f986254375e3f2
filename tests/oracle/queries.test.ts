import '../../src/promql/readText';

import { planBuckets, planEvents, split } from '../../src/queries/batch';
import type { EventsBySlo, EventsPlan } from '../../src/queries/plans';
import { missingBucket } from '../../src/queries/missingBucket';
import { sloQueries } from '../../src/queries/sloQueries';
import type { Expr } from '../../src/promql/ast';
import { serialize } from '../../src/promql/serialize';
import { checkCounts, type EventCounts } from '../../src/slo/events';
import type { LatencySli } from '../../src/slo/sli';
import type { Slo, SloId } from '../../src/slo/slo';
import { instant, type Seconds, seconds } from '../../src/slo/units';
import { query, queryRange } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';
import { customScenarios } from './customScenarios';
import { difference, TOLERANCE } from './difference';
import { eventsScenarios } from './eventsScenarios';
import { latencyScenarios } from './latencyScenarios';
import { probeScenarios, thresholdScenarios } from './sampledScenarios';
import { sliceScenarios } from './sliceScenarios';
import { LAST_SCRAPE, NOW, type Scenario, type Truth } from './scenario';

const SCENARIOS: readonly Scenario[] = [
  ...eventsScenarios,
  ...latencyScenarios,
  ...probeScenarios,
  ...thresholdScenarios,
  ...customScenarios,
  ...sliceScenarios,
];

const SLOS = SCENARIOS.map(({ slo }) => slo);
const windowsOf = (slo: Slo) => SCENARIOS.find((scenario) => scenario.slo === slo)?.windows ?? [];

let server: PrometheusServer;

beforeAll(async () => {
  server = await startPrometheus({ histories: SCENARIOS.flatMap(({ histories }) => histories) });
}, 90_000);

afterAll(() => server.stop());

const rows = SCENARIOS.map((scenario) => [scenario.sentence, scenario] as const);

describe('each query by itself tells the truth', () => {
  test.each(rows)('%s', async (_, { slo, windows, truth }) => {
    const queries = sloQueries(slo);
    if (!queries.ok) {
      throw new Error(queries.error.map(({ message }) => message).join(' '));
    }
    const { bad, good, total, errorRatio } = queries.value;
    for (const window of windows) {
      const [b, g, t, e] = await Promise.all([bad, good, total, errorRatio].map((expr) => ask(expr(window))));
      const expected = truth(NOW, window);
      if (expected === 'no-data') {
        expect({ window, b, g, e }).toEqual({ window, b: undefined, g: undefined, e: undefined });
      } else {
        const ratio = expected.total === 0 ? undefined : expected.bad / expected.total;
        expectClose({ window, what: 'total' }, t, expected.total);
        expectClose({ window, what: 'good' }, g, expected.total - expected.bad);
        expectClose({ window, what: 'error ratio' }, e, ratio);
        expectClose({ window, what: 'bad' }, expected.clamped ? expected.bad : b, expected.bad);
      }
    }
  });
});

describe('the batch tells the truth', () => {
  let events: EventsBySlo;

  beforeAll(async () => {
    const { plans, issues } = planEvents(SLOS, windowsOf);
    expect(issues.size).toBe(0);
    events = await readAll(plans);
  });

  test.each(rows)('%s', (_, { slo, windows, truth }) => {
    for (const window of windows) {
      const read = events.get(slo.id)?.get(window);
      expectCounts(window, read, truth(NOW, window));
    }
  });

  test('halves of a plan give the answers of the whole', async () => {
    const [plan] = planEvents(SLOS, windowsOf).plans;
    const halves = plan ? split(plan) : [];
    expect(halves.length).toBeGreaterThan(1);
    const whole = plan ? await readAll([plan]) : new Map();
    expect(await readAll(halves)).toEqual(whole);
  });
});

describe('the buckets of a chart tell the truth', () => {
  test.each(rows)('%s', async (_, { slo, truth, step = seconds(3600) }) => {
    const [plan] = planBuckets([slo], step).plans;
    const range = { start: instant(NOW - 7 * step), end: instant(NOW), step };
    const buckets = plan ? plan.read(await queryRange(server.url, plan.expr, range)).get(slo.id) : undefined;
    const byEnd = new Map(buckets?.map(({ end, counts }) => [Number(end), counts]));
    for (let end = NOW - 7 * step; end <= NOW; end += step) {
      expectCounts(step, byEnd.get(end), truth(end, step));
    }
  });
});

describe('samples and slices on the edges of windows are counted once', () => {
  const sampled = [...probeScenarios, ...thresholdScenarios].map((scenario) => [scenario.sentence, scenario] as const);

  test.each(sampled)('%s', async (_, { slo, windows, truth }) => {
    const { plans } = planEvents([slo], () => windows);
    const counts = (await readAll(plans, LAST_SCRAPE)).get(slo.id);
    for (const window of windows) {
      const expected = truth(LAST_SCRAPE, window);
      expect({ window, counts: counts?.get(window) }).toEqual({
        window,
        counts: expected === 'no-data' ? undefined : expected,
      });
    }
  });

  test.each(sampled)('%s, in buckets that touch', async (_, { slo, truth }) => {
    const step = seconds(300);
    const [plan] = planBuckets([slo], step).plans;
    const range = { start: instant(LAST_SCRAPE - 24 * step), end: instant(LAST_SCRAPE), step };
    const buckets = plan?.read(await queryRange(server.url, plan.expr, range)).get(slo.id) ?? [];
    const expected = Array.from({ length: 25 }, (_, at) => range.start + at * step).flatMap((end) => {
      const counts = truth(end, step);
      return counts === 'no-data' || counts.total === 0 ? [] : [{ end, counts }];
    });
    expect(buckets).toEqual(expected);
  });
});

describe('a latency SLO without data says why', () => {
  test.each([
    ['le-0.3', { kind: 'found' }],
    ['le-1.0', { kind: 'found' }],
    ['unbucketed', { kind: 'missing-bucket', bounds: [0.005, 0.25] }],
    ['absent', { kind: 'no-data' }],
  ])('%s', async (job, verdict) => {
    const slo = SLOS.find(({ id }) => id === `latency-${job}`);
    const check = missingBucket(slo?.sli as LatencySli, seconds(3600));
    if (!check.ok) {
      throw new Error('The histogram does not compile.');
    }
    expect(check.value.read(await query(server.url, check.value.expr, instant(NOW)))).toEqual(verdict);
  });
});

async function ask(expr: Expr): Promise<number | undefined> {
  const samples = await query(server.url, serialize(expr), instant(NOW));
  expect(samples.length).toBeLessThanOrEqual(1);
  expect(samples[0]?.labels ?? {}).toEqual({});
  return samples[0]?.value;
}

async function readAll(plans: readonly EventsPlan[], now = NOW): Promise<EventsBySlo> {
  const all = new Map<SloId, ReadonlyMap<Seconds, EventCounts>>();
  for (const plan of plans) {
    const read = plan.read(await query(server.url, plan.expr, instant(now)));
    read.forEach((windows, slo) => all.set(slo, new Map([...(all.get(slo) ?? []), ...windows])));
  }
  return all;
}

function expectCounts(window: Seconds, read: EventCounts | undefined, truth: Truth | 'no-data'): void {
  if (truth === 'no-data') {
    expect(read).toBeUndefined();
    return;
  }
  const checked = read && checkCounts(read);
  expectClose({ window, what: 'total' }, checked?.counts.total, truth.total);
  expectClose({ window, what: 'bad' }, checked?.counts.bad, truth.bad);
  expect(checked?.clamped).toBe(truth.clamped ?? false);
}

function expectClose(
  about: { window: Seconds; what: string },
  actual: number | undefined,
  truth: number | undefined
): void {
  const off = difference(actual, truth);
  expect(off <= TOLERANCE ? 'close' : { ...about, actual, truth }).toBe('close');
}
