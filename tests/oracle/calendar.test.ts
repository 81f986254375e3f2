import '../../src/promql/readText';
import type { Slo } from '../../src/slo/slo';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';
import { calendarSlo, type CalendarCase, CASES, failures, histories, TARGET, traffic } from './calendarScenarios';
import { difference, TOLERANCE } from './difference';
import { measured } from './measured';
import { DAY, eventsIn } from './traffic';

jest.setTimeout(120_000);

let server: PrometheusServer;

beforeAll(async () => {
  server = await startPrometheus({ histories: CASES.flatMap(histories) });
});

afterAll(() => server.stop());

/** What pages, panels and editor show of an SLO, measured as they do. */
async function statusOf(slo: Slo, now: number) {
  const { answers } = await measured(server.url, [slo], now);
  const [answer] = answers;
  if (answer === undefined) {
    throw new Error('Nothing was measured.');
  }
  return answer.status;
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
