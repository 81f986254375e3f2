import '../../src/promql/readText';
import { sloStatus, type SloStatus } from '../../src/analysis/status';
import type { PrometheusClient } from '../../src/grafana/prometheus/prometheusClient';
import { ok } from '../../src/slo/result';
import type { Slo } from '../../src/slo/slo';
import { instant } from '../../src/slo/units';
import { measureSlos } from '../../src/state/measure/measureSlos';
import { query, queryRange } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';
import { calendarSlo, type CalendarCase, CASES, failures, histories, TARGET, traffic } from './calendarScenarios';
import { difference, TOLERANCE } from './difference';
import { DAY, eventsIn } from './traffic';

jest.setTimeout(120_000);

let server: PrometheusServer;

beforeAll(async () => {
  server = await startPrometheus({ histories: CASES.flatMap(histories) });
});

afterAll(() => server.stop());

/** What pages, panels and editor show of an SLO, measured as they do. */
async function statusOf(slo: Slo, now: number): Promise<SloStatus> {
  const { url } = server;
  const none = () => Promise.resolve(ok({ value: [], warnings: [] }));
  const client: PrometheusClient = {
    query: async ({ expr, time }) => ok({ value: await query(url, expr, time), warnings: [] }),
    queryRange: async ({ expr, start, end, step }) =>
      ok({ value: await queryRange(url, expr, { start, end, step }), warnings: [] }),
    labelNames: none,
    labelValues: none,
    metricTypes: none,
    rules: none,
  };
  return new Promise((resolve, reject) => {
    measureSlos(
      { prometheus: () => client },
      {
        uid: 'prom',
        now: instant(now),
        requests: [{ slo }],
        priority: () => 'visible',
        signal: new AbortController().signal,
        onMeasured: (_, result) => (result.ok ? resolve(sloStatus(slo, result.value)) : reject(result.error)),
      }
    ).catch(reject);
  });
}

function expectClose(about: string, actual: number | undefined, truth: number): void {
  expect(difference(actual, truth) <= TOLERANCE ? 'close' : { about, actual, truth }).toBe('close');
}

describe('the budget of a calendar period is that of arithmetic', () => {
  test.each(CASES.map((one, index) => [one.sentence, one, index] as const))('%s', async (_, one, index) => {
    const { now, start, end } = one;
    const { events, budget, period, coverage, hasJustBegun } = await statusOf(calendarSlo(one, index), now);
    const bad = eventsIn(failures(one), now, now - start);
    const total = eventsIn(traffic(one), now, now - start);
    const share = (now - start) / (end - start);
    expect(period).toEqual({ start, end, length: end - start, elapsed: now - start, share });
    expect(hasJustBegun).toBe(false);
    expectClose('bad', events?.bad, bad);
    expectClose('total', events?.total, total);
    expectClose('consumed', budget?.consumed, ((bad / total) * share) / (1 - TARGET));
    expectClose('allowed', budget?.allowedEvents, ((1 - TARGET) * total) / share);
    expect(coverage.covered / coverage.window).toBeGreaterThan(0.99);
  });

  test('at its first minute nothing is said of it, however much failed in the minutes before', async () => {
    const begun: CalendarCase = { ...(CASES[0] ?? CASES[1]), now: (CASES[0]?.start ?? 0) + 60 } as CalendarCase;
    const { events, budget, hasJustBegun } = await statusOf(calendarSlo(begun, 0), begun.now);
    expect({ events, budget, hasJustBegun }).toEqual({ events: undefined, budget: undefined, hasJustBegun: true });
  });

  test('it begins anew: what the last period spent is no matter of the next', async () => {
    const [month] = CASES;
    const slo = month && calendarSlo(month, 0);
    const at = (month?.start ?? 0) - 60;
    const before = slo && (await statusOf(slo, at));
    const after = slo && (await statusOf(slo, at + DAY / 24));
    expect(before?.events?.bad).toBeGreaterThan(17_000);
    expect(after?.events?.bad).toBeLessThan(9_001);
  });
});
