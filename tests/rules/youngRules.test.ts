import '../../src/promql/readText';
import { serialize } from '../../src/promql/serialize';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { during, type Events, minus, share, steady, type Time } from '../../src/rules/proof/traffic';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { recordedShare } from '../../src/rules/alerts/recordedShare';
import { HOUR, MINUTE, type Seconds, seconds } from '../../src/slo/units';
import { alertHistory } from './alertHistory';
import { type Process, scrapeRequests } from './counters';
import { simulate } from './simulation';
import { replayInVictoriaMetrics } from './victoriaMetrics';

jest.setTimeout(240_000);

/** Ten requests a second, of which a part fails for a while. */
function serving(part: number, from: Time, to: Time, more: Partial<Process> = {}): Process {
  const all: Events = steady(10);
  const bad = share(during(all, from, to), part);
  return { instance: 'a', good: minus(all, bad), bad, ...more };
}

/** Which tiers fired, and in which minute. Rules and scrapes begin together; requests have a past that no rule knows. */
async function fired(processes: readonly Process[], duration: Time): Promise<Readonly<Record<string, number>>> {
  const scraping = { interval: MINUTE, duration };
  const history = await alertHistory(compiledRules(sloOf(SLIS.bad())), scrapeRequests(processes, scraping), scraping);
  return Object.fromEntries(Object.entries(history).map(([tier, { first }]) => [tier, first / MINUTE]));
}

test.each([
  ['a minute in which a fifth fails, right after they began', serving(0.2, 3 * MINUTE, 4 * MINUTE)],
  // 2.8 % of the 25 minutes that are recorded, 1.2 % of an hour: 0.7 minutes of outage, where the budget holds 43.
  ['five bad minutes of 14 % in the first hour', serving(0.14, 20 * MINUTE, 25 * MINUTE)],
])('rules that know no past stay silent: %s', async (_, process) => {
  expect(await fired([process], 5 * HOUR)).toEqual({});
});

/** Events are recorded from the second minute on, and sums of ten minutes from the tenth. */
test('the first sample may stand for less than its time, so rules know of a window what lies between samples', async () => {
  const slo = sloOf(SLIS.bad());
  const series = scrapeRequests([serving(0, 0, 0)], { interval: MINUTE, duration: 2 * HOUR });
  const asked: ReadonlyArray<[window: Seconds, minute: number, share: number]> = [
    [HOUR, 2, 0],
    [HOUR, 3, 1 / 60],
    [HOUR, 12, 10 / 60],
    [HOUR, 60, 58 / 60],
    [seconds(6 * HOUR), 12, 0],
    [seconds(6 * HOUR), 25, 1 / 36],
    [seconds(6 * HOUR), 60, 5 / 36],
  ];
  const answers = await simulate(
    { groups: compiledRules(slo), scrapeInterval: MINUTE, series },
    asked.map(([window, minute]) => ({
      at: minute * MINUTE,
      expr: `vector(${serialize(recordedShare(slo, window))})`,
    }))
  );
  expect(answers.map(([element]) => element?.value)).toEqual(asked.map(([, , share]) => share));
});

test('a full outage pages in time, ten minutes after the rules began', async () => {
  const tiers = await fired([serving(1, 10 * MINUTE, HOUR)], HOUR);
  expect(tiers['page-1h']).toBeGreaterThanOrEqual(12);
  expect(tiers['page-1h']).toBeLessThanOrEqual(14);
  expect(tiers['page-6h']).toBeLessThanOrEqual(41);
  expect(Object.keys(tiers).filter((tier) => tier.startsWith('budget'))).toEqual([]);
});

test('VictoriaMetrics reads their alerts as Prometheus does', async () => {
  const groups = compiledRules(sloOf(SLIS.bad()));
  const alerts = groups.flatMap((group) => group.rules.filter((rule) => 'alert' in rule));
  const burning = alerts.filter(({ labels }) => ['page-1h', 'budget-exhausted'].includes(labels['tier'] ?? ''));
  // A fifth of the third minute, and then all from the second hour on.
  const outage = serving(1, HOUR, 7 * HOUR);
  const bad: Events = (time) => outage.bad(time) + 2 * Math.min(Math.max(0, time - 2 * MINUTE), MINUTE);
  const process = { instance: 'a', bad, good: minus(steady(10), bad) };
  const series = scrapeRequests([process], { interval: MINUTE, duration: 7 * HOUR });
  const answers = await replayInVictoriaMetrics(
    { groups, scrapeInterval: MINUTE, series },
    [4, 59, 63, 7 * 60].flatMap((minute) => burning.map(({ expr }) => ({ at: minute * MINUTE, expr: serialize(expr) })))
  );
  expect(answers.map((elements) => elements.length)).toEqual([0, 0, 0, 0, 1, 0, 1, 1]);
});

/**
 * A service that sleeps at night has no events to record, and its rules are not young for it: after ten minutes of the
 * morning, four of 5 % are 1.44 % of the last hour's requests. Taken for a past that nobody knows, that would be 17.
 */
test('what sleeps at night is judged by the traffic that there was', async () => {
  const morning = 14 * HOUR;
  const [from, to] = [morning + 10 * MINUTE, morning + HOUR];
  const evening = serving(0, 0, 0, { until: 3 * HOUR });
  const tiers = await fired([evening, serving(0.05, from, to, { instance: 'b', from: morning })], morning + HOUR);
  expect(tiers['page-1h']).toBeGreaterThanOrEqual(from / MINUTE + 3);
  expect(tiers['page-1h']).toBeLessThanOrEqual(from / MINUTE + 8);
});
