import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import type { Sli } from '../../src/slo/sli';
import type { Slo } from '../../src/slo/slo';
import { DAY, HOUR, MINUTE } from '../../src/slo/units';
import { firing, recorded } from './recordedAlerts';
import type { RawSeries } from './simulation';

jest.setTimeout(120_000);

test('an alert that is gone is none that is silent', async () => {
  const slo: Slo = { ...sloOf(SLIS.bad()), alerting: { page: false, ticket: true } };
  await expect(firing(slo, 'page-1h', [], HOUR)).rejects.toThrow('There is no page-1h');
});

/** The events of a window, of which a part failed. */
const ofWindow = (part: number, labels: string, span: readonly [number, number]): readonly RawSeries[] => [
  recorded(RECORDED.badOfWindow, labels, 1000 * part, span),
  recorded(RECORDED.totalOfWindow, labels, 1000, span),
  recorded(RECORDED.errorRatioOfWindow, labels.replace(/,slo_period="\d+"/, ''), part, span),
];

test.each([
  // A tenth of the budget's window: a hundredth is all that 30 days may lose at this traffic.
  ['more than its budget', 0.02, 1],
  ['less than its budget', 0.005, 0],
])('a job that runs ten minutes a day, when no rule looks, has lost %s', async (_, part, expected) => {
  const until = 3 * DAY;
  const runs = recorded(RECORDED.totalOfTenMinutes, '', 6000, [0, until]);
  const isRunning = (at: number) => at % DAY > 10.3 * HOUR && at % DAY < 10.5 * HOUR;
  const job = { ...runs, values: runs.values.map((value, minute) => (isRunning(minute * MINUTE) ? value : undefined)) };
  const series = [job, ...ofWindow(part, '', [0, until])];
  expect(await firing(sloOf(SLIS.bad()), 'budget-exhausted', series, until)).toBe(expected);
});

/** Simulated time begins on Thursday; this is Saturday noon. */
const EDIT = 2.5 * DAY;
const PERIOD = ',slo_period="19691229"';

test.each([
  // Half an hour after the edit, half a minute of outage: 0.17 % of a week may go by then, were all of it known.
  ['no past of the week', [EDIT, EDIT + 6 * HOUR], 0],
  ['the week', [0, EDIT + 6 * HOUR], 1],
] as const)('rules of a week that were those of seven days know %s', async (_, span, expected) => {
  const slo = sloOf(SLIS.bad());
  const week: Slo = {
    ...slo,
    objective: { ...slo.objective, window: { kind: 'calendar', period: 'week', timeZone: 'UTC' } },
  };
  const series = [
    recorded(RECORDED.totalOfTenMinutes, '', 6000, [0, EDIT]),
    recorded(RECORDED.totalOfWindow, '', 6000, [0, EDIT]),
    recorded(RECORDED.total, PERIOD, 10, span),
    recorded(RECORDED.elapsed, PERIOD, 5.6 / 7, span),
    ...ofWindow(0.01, PERIOD, span),
  ];
  expect(await firing(week, 'budget-exhausted', series, span[1])).toBe(expected);
});

const EU = ',region="eu"';
const grouped = sloOf({ ...SLIS.bad(), by: ['region'] } as Sli);

test.each([
  ['what was recorded before is no past of the groups', '', 0],
  ['it is the past of the group without the label, where that is the only one', ',region=""', 1],
])('five minutes after an SLO was grouped: %s', async (_, oldest, expected) => {
  const edit = 3 * HOUR;
  const until = edit + 6 * MINUTE;
  const isGrouped = oldest === '';
  const now: readonly [number, number] = isGrouped ? [edit, until] : [0, until];
  const labels = isGrouped ? EU : '';
  const series = [
    ...(isGrouped
      ? [recorded(RECORDED.total, '', 10, [0, edit]), recorded(RECORDED.errorRatioOfWindow, '', 0, [0, edit])]
      : [recorded(RECORDED.errorRatioOfWindow, '', 0, [0, until])]),
    recorded(RECORDED.total, labels, 10, now),
    // A fiftieth fails.
    recorded(RECORDED.bad, labels, 0.2, now),
  ];
  expect(await firing(grouped, 'page-1h', series, until)).toBe(expected);
});

test.each([
  // 1 % of the hour, where 1.44 % pages: 6 % of the ten minutes that rules saw of it.
  ['three', 3, 0],
  // 2 % of the hour.
  ['six', 6, 1],
])('rules that stood still for 50 minutes see %s bad minutes', async (_, minutes, expected) => {
  const ran = (at: number) => at <= DAY - 55 * MINUTE || at > DAY - 5 * MINUTE;
  const withGap = ({ series, values }: RawSeries): RawSeries => ({
    series,
    values: values.map((value, minute) => (ran(minute * MINUTE) ? value : undefined)),
  });
  const isBad = (minute: number) => minute * MINUTE > DAY - minutes * MINUTE;
  const bad = recorded(RECORDED.bad, '', 0, [0, DAY]);
  const series = [
    recorded(RECORDED.total, '', 10, [0, DAY]),
    // A fifth of all; the gap hides one of the six, which the first one after it holds.
    { ...bad, values: bad.values.map((_value, minute) => (isBad(minute) ? (2 * minutes) / Math.min(5, minutes) : 0)) },
    recorded(RECORDED.errorRatioOfWindow, '', 0, [0, DAY]),
  ].map(withGap);
  expect(await firing(sloOf(SLIS.bad()), 'page-1h', series, DAY)).toBe(expected);
});
