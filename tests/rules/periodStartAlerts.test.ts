import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { during, type Events, minus, share, steady } from '../../src/rules/proof/traffic';
import type { AlertRule } from '../../src/rules/rule';
import type { CalendarWindow, SloWindow } from '../../src/slo/objective';
import type { Sli } from '../../src/slo/sli';
import type { Slo } from '../../src/slo/slo';
import { DAY, HOUR, MINUTE, type Seconds, seconds } from '../../src/slo/units';
import { alertHistory } from './alertHistory';
import { type Process, scrapeRequests } from './counters';
import { firing, recorded } from './recordedAlerts';

jest.setTimeout(240_000);

/** Simulated time begins with 1970 at UTC, so that a month begins in Honolulu after ten hours, and on the Cape Verdes after one. */
const monthIn = (timeZone: string): CalendarWindow => ({ kind: 'calendar', period: 'month', timeZone });
const HONOLULU = monthIn('Pacific/Honolulu');
/** It begins on a Thursday, and weeks in Kiritimati on Sundays at 10:00 UTC. */
const KIRITIMATI: CalendarWindow = { kind: 'calendar', period: 'week', timeZone: 'Pacific/Kiritimati' };

function sloWith(window: SloWindow, sli: Sli = SLIS.bad()): Slo {
  const slo = sloOf(sli);
  return { ...slo, objective: { ...slo.objective, window } };
}

const rolling = (days: number): SloWindow => ({ kind: 'rolling', length: seconds(days * DAY) });

const isOfRate = ({ labels }: AlertRule, severity: string) =>
  labels['severity'] === severity && labels['burn_rate'] !== undefined;

/** In which minute tiers of burn rates fired first, of one severity. Rules and scrapes begin together. */
async function fired(slo: Slo, severity: 'page' | 'ticket', processes: readonly Process[], duration: Seconds) {
  const groups = compiledRules(slo).map((group) => ({
    ...group,
    rules: group.rules.filter((rule) => 'record' in rule || isOfRate(rule, severity)),
  }));
  const scraping = { interval: MINUTE, duration };
  const history = await alertHistory(groups, scrapeRequests(processes, scraping), scraping);
  return Object.fromEntries(Object.entries(history).map(([tier, { first }]) => [tier, first / MINUTE]));
}

interface Night {
  readonly falls: number;
  readonly ends: number;
  /** Which part fails from then on. */
  readonly failing: number;
  readonly instance?: string;
}

/** Ten requests a second but in a night, by one process that goes on. */
function idle({ falls, ends, failing, instance = 'a' }: Night): readonly Process[] {
  const [evening, morning] = [during(steady(10), 0, falls), during(steady(10), ends, Infinity)];
  const bad = share(morning, failing);
  const all: Events = (time) => evening(time) + morning(time);
  return [{ instance, good: minus(all, bad), bad }];
}

/** The same, where in that night there is no process at all. */
function asleep({ falls, ends, failing }: Night): readonly Process[] {
  const bad = share(during(steady(10), ends, Infinity), failing);
  return [
    { instance: 'a', good: steady(10), bad: () => 0, until: falls },
    { instance: 'b', good: minus(steady(10), bad), bad, from: ends },
  ];
}

test.each([
  ['without requests', idle],
  ['that is scaled to nothing', asleep],
])('over the start of a month, a service %s pages as early as with a rolling window', async (_, service) => {
  const processes = service({ falls: 9 * HOUR, ends: 10.5 * HOUR, failing: 0.02 });
  const duration = seconds(13 * HOUR);
  const expected = await fired(sloWith(rolling(30)), 'page', processes, duration);
  // Two minutes after the first requests, which are all that the last hour saw.
  expect(expected).toEqual({ 'page-1h': 10.5 * 60 + 2, 'page-6h': 12 * 60 });
  expect(await fired(sloWith(HONOLULU), 'page', processes, duration)).toEqual(expected);
});

test('over the start of a week, a service that is scaled to nothing opens tickets as early as with a rolling window', async () => {
  const change = 3 * DAY + 10 * HOUR;
  const processes = asleep({ falls: change - 12 * HOUR, ends: change + HOUR / 2, failing: 0.0015 });
  const duration = seconds(change + 5 * HOUR);
  const expected = await fired(sloWith(rolling(7)), 'ticket', processes, duration);
  expect(Object.keys(expected)).toEqual(['ticket-16h48m']);
  expect(await fired(sloWith(KIRITIMATI), 'ticket', processes, duration)).toEqual(expected);
});

const BY_INSTANCE = { ...SLIS.bad(), by: ['instance'] } as Sli;

test('each group pages as early as with a rolling window', async () => {
  const night = { falls: 9 * HOUR, ends: 10.5 * HOUR };
  const processes = [...idle({ ...night, failing: 0.02 }), ...idle({ ...night, failing: 0, instance: 'b' })];
  const duration = seconds(11 * HOUR);
  const expected = await fired(sloWith(rolling(30), BY_INSTANCE), 'page', processes, duration);
  expect(expected).toEqual({ 'page-1h': 10.5 * 60 + 2 });
  expect(await fired(sloWith(HONOLULU, BY_INSTANCE), 'page', processes, duration)).toEqual(expected);
});

/**
 * A burn of 20 from the start of a month on, an hour after the rules began: six hours may lose 0.6 %, which is 108 minutes
 * of it, if what was before is taken for good. Of what is recorded, half an hour of it would be as much.
 */
test('young rules take what they have not seen for good, and see on both sides of a start', async () => {
  const bad = share(during(steady(10), HOUR, Infinity), 0.02);
  const processes = [{ instance: 'a', good: minus(steady(10), bad), bad }];
  const tiers = await fired(sloWith(monthIn('Atlantic/Cape_Verde')), 'page', processes, seconds(4 * HOUR));
  expect(tiers['page-6h']).toBeGreaterThanOrEqual(60 + 108);
  expect(tiers['page-6h']).toBeLessThanOrEqual(60 + 108 + 8);
});

const JANUARY = ',slo_period="19700101"';

test.each([
  // A fiftieth of five minutes is no page of an hour, though rules ran in all of it.
  ['with the label of no group', [0, 3 * HOUR], 0],
  // All that there was is of the groups.
  ['nothing', undefined, 1],
] as const)('five minutes after a calendar SLO was grouped, rules had recorded, %s', async (_, before, expected) => {
  const until = 3 * HOUR + 6 * MINUTE;
  const now = [3 * HOUR, until] as const;
  const series = [
    recorded(RECORDED.elapsed, JANUARY, 0.5, [0, until]),
    ...(before ? [recorded(RECORDED.total, JANUARY, 10, before)] : []),
    recorded(RECORDED.total, `${JANUARY},instance="a"`, 10, now),
    recorded(RECORDED.bad, `${JANUARY},instance="a"`, 0.2, now),
  ];
  expect(await firing(sloWith(HONOLULU, BY_INSTANCE), 'page-1h', series, until)).toBe(expected);
});

/**
 * Two of the seven days of a week are over, in the last twelve hours of which there were requests. 0.5 % of them failed: at
 * the traffic so far 0.14 % of the week, of which 0.1 % may. Rules that are no older than the requests know half a day.
 */
test.each([
  ['since before the week', 0, 1],
  ['since the first request', 5.5 * DAY, 0],
])(
  'a service that slept over the start of a week has spent its budget, by rules that ran %s',
  async (_, from, expected) => {
    const week = { kind: 'calendar', period: 'week', timeZone: 'UTC' } as const;
    const label = ',slo_period="19700105"';
    const [start, morning, until] = [4 * DAY, 5.5 * DAY, 6 * DAY];
    const series = [
      ...(from < start ? [recorded(RECORDED.elapsed, ',slo_period="19691229"', 0.9, [from, start])] : []),
      recorded(RECORDED.elapsed, label, 2 / 7, [Math.max(from, start), until]),
      recorded(RECORDED.totalOfTenMinutes, label, 1000, [morning, until]),
      recorded(RECORDED.totalOfWindow, label, 1000, [morning, until]),
      recorded(RECORDED.badOfWindow, label, 5, [morning, until]),
      recorded(RECORDED.errorRatioOfWindow, '', 0.005, [morning, until]),
    ].map((one) => (one.series.includes('19691229') ? { ...one, values: [...one.values, undefined] } : one));
    expect(await firing(sloWith(week), 'budget-exhausted', series, until)).toBe(expected);
  }
);
