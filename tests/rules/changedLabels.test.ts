import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import type { Rule } from '../../src/rules/rule';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { Slo } from '../../src/slo/slo';
import { DAY, HOUR, MINUTE } from '../../src/slo/units';
import { firingAlerts } from './firingAlerts';
import { firing, recorded } from './recordedAlerts';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

/** What rules recorded and fired until the start, when the SLO had other labels. */
const OLD = 'slo_id="checkout",slo_service="shop",env="old",zone="a"';
const FIRING = 'alertname="SloBurning",alertstate="firing",severity="page",tier="page-1h",long_window="1h"';
const everyTenMinutes = (name: string, value: number): RawSeries => ({
  series: `${name}{${OLD}}`,
  values: Array.from({ length: 21 }, (_, minute) => (minute % 10 === 0 ? value : undefined)),
});
const before: readonly RawSeries[] = [
  everyTenMinutes(RECORDED.totalOfTenMinutes, 6000),
  everyTenMinutes(RECORDED.badOfTenMinutes, 600),
  { series: `${RECORDED.total}{${OLD}}`, values: Array<number>(10).fill(10) },
  { series: `${RECORDED.bad}{${OLD}}`, values: Array<number>(10).fill(1) },
  { series: `ALERTS{${FIRING},${OLD}}`, values: [1, undefined] },
];

/** Ten requests a second; one of them fails until the end of `bad`. */
function requests(until: number, bad: number, labels = 'instance="a"'): readonly RawSeries[] {
  const times = Array.from({ length: until / MINUTE + 1 }, (_, minute) => minute * MINUTE);
  const series = (code: string) => `http_requests_total{job="checkout",${labels},code="${code}"}`;
  return [
    { series: series('200'), values: times.map((time) => 10 * time - Math.min(time, bad)) },
    { series: series('500'), values: times.map((time) => Math.min(time, bad)) },
  ];
}

const isPage = (rule: Rule) => 'alert' in rule && rule.labels['tier'] === 'page-1h';

const isOfWindowOrNoData = (rule: Rule) =>
  'alert' in rule ? rule.alert === 'SloNoData' : rule.record === RECORDED.totalOfWindow;

/** Ten minutes' sums and rates of a region until a time, as rules record them. */
function recordedUntil(end: number, region: string): readonly RawSeries[] {
  return recordedWith(end, `region="${region}"`);
}

function recordedWith(end: number, group: string): readonly RawSeries[] {
  const minutes = Array.from({ length: end / MINUTE + 1 }, (_, minute) => minute);
  const labels = `{slo_id="checkout",slo_service="checkout",${group}}`;
  return [
    { series: RECORDED.total + labels, values: [...minutes.map(() => 10), undefined] },
    {
      series: RECORDED.totalOfTenMinutes + labels,
      values: minutes.map((minute) => (minute % 10 === 0 ? 6000 : undefined)),
    },
  ];
}

test.each([
  ['stays for a day', 23 * HOUR, 27 * HOUR, 1],
  ['ends after a day where others are measured', 25 * HOUR, 27 * HOUR, 0],
  ['stays while none is measured', 25 * HOUR, 20 * HOUR, 1],
])('the page of a group that is gone %s', async (_, at, othersUntil, expected) => {
  const sli = SLIS.bad();
  const slo = sloOf('by' in sli ? { ...sli, by: ['region'] } : sli);
  const groups = compiledRules(slo).map((group) => ({ ...group, rules: group.rules.filter(isPage) }));
  const series = [
    ...recordedUntil(0, 'eu'),
    ...recordedUntil(othersUntil, 'us'),
    { series: `ALERTS{${FIRING},slo_id="checkout",slo_service="old",region="eu"}`, values: [1, 1, undefined] },
  ];
  const pages = await firingAlerts({ groups, scrapeInterval: MINUTE, series }, 'SloBurning', at);
  expect(pages.map(({ labels }) => labels['region'])).toEqual(Array<string>(expected).fill('eu'));
});

test.each([
  ['is told for six hours', 5 * HOUR, 27 * HOUR, ['eu']],
  ['is told no more after that, where others are measured', 7 * HOUR, 27 * HOUR, []],
  ['is told with all others while none is measured', 25 * HOUR, 20 * HOUR, ['eu', 'us']],
])('that the data of a group are gone %s', async (_, at, othersUntil, expected) => {
  const sli = SLIS.bad();
  const slo = sloOf('by' in sli ? { ...sli, by: ['region'] } : sli);
  const groups = compiledRules(slo).map((group) => ({ ...group, rules: group.rules.filter(isOfWindowOrNoData) }));
  const series = [...recordedUntil(0, 'eu'), ...recordedUntil(othersUntil, 'us')];
  const alerts = await firingAlerts({ groups, scrapeInterval: MINUTE, series }, 'SloNoData', at);
  expect(alerts.map(({ labels }) => labels['region']).sort()).toEqual(expected);
});

/** The ratio of a group, as rules record it until a time. */
function ratioUntil(end: number, group: string, ratio = 0.2): readonly RawSeries[] {
  const labels = `{slo_id="checkout",slo_service="checkout",${group}}`;
  const values = Array<number>(end / MINUTE + 1).fill(ratio);
  return [{ series: RECORDED.errorRatioOfWindow + labels, values: [...values, undefined] }];
}

interface Split {
  readonly by: readonly string[];
  /** Labels under which it was measured and fired until `gone`. */
  readonly before: string;
  readonly gone?: number;
  /** What is measured from then on. */
  readonly after: readonly string[];
  /** Of which groups rules have recorded the ratio from the beginning. */
  readonly always?: readonly string[];
}

const END = 49 * HOUR;

const laterThan = (start: number, group: string) =>
  recordedWith(END, group).map((one) => ({
    ...one,
    values: one.values.map((value, minute) => (minute * MINUTE > start ? value : undefined)),
  }));

/** What fires under this name, so long after labels were gone, by these of the rules. */
async function stillFiring(split: Split, isOf: (rule: Rule) => boolean, alertname: string, after: number) {
  const { by, before: labels, gone = 0, always = [] } = split;
  const sli = SLIS.bad();
  const slo = sloOf('by' in sli ? { ...sli, by } : sli);
  const groups = compiledRules(slo).map((group) => ({ ...group, rules: group.rules.filter(isOf) }));
  const fired = Array<number>(gone / MINUTE + 2).fill(1);
  const series = [
    ...recordedWith(gone, labels),
    ...split.after.flatMap((group) => laterThan(gone, group)),
    ...always.flatMap((group) => ratioUntil(END, group)),
    { series: `ALERTS{${FIRING},slo_id="checkout",slo_service="checkout",${labels}}`, values: [...fired, undefined] },
  ];
  return firingAlerts({ groups, scrapeInterval: MINUTE, series }, alertname, gone + after);
}

const EU = 'region="eu"';
const US = 'region="us"';
const BOTH = ['region', 'zone'];

test.each<[string, Split, number, number]>([
  ['a label that there was not', { by: ['region'], before: '', after: [EU, US] }, 7 * MINUTE, 0],
  ['a label that nothing has', { by: ['region'], before: '', after: [] }, 23 * HOUR, 1],
  ['one label more', { by: BOTH, before: EU, after: [`${EU},zone="a"`] }, 7 * MINUTE, 0],
  ['no label', { by: [], before: EU, after: [''] }, HOUR, 0],
  ['one label less', { by: ['region'], before: `${EU},zone="a"`, after: [EU] }, HOUR, 0],
])('the page that fired before the budget was split by %s', async (_, split, at, expected) => {
  expect(await stillFiring(split, isPage, 'SloBurning', at)).toHaveLength(expected);
});

/** Series that lack a label are a group as others are, and not what was recorded before there were groups. */
const LACKING: Split = { by: ['region'], before: '', gone: 25 * HOUR, after: [EU], always: [EU] };

test.each<[string, Split, number, number]>([
  ['a day', LACKING, 23 * HOUR, 1],
  ['a day, where others lack the label, too', { by: BOTH, before: EU, after: [`${EU},zone="a"`, US] }, 23 * HOUR, 1],
])('the page of a group whose series lack a label, and are gone, stays for %s', async (_, split, at, expected) => {
  expect(await stillFiring(split, isPage, 'SloBurning', at)).toHaveLength(expected);
});

test.each<[string, Split, number]>([
  ['of a budget that was split', { ...LACKING, always: [] }, 0],
  ['of a group whose series lack the label', LACKING, 1],
])('that data are gone %s', async (_, split, expected) => {
  expect(await stillFiring(split, isOfWindowOrNoData, 'SloNoData', HOUR)).toHaveLength(expected);
});

/** A day's window: its budget was spent without groups, a day and a half ago until half a day ago. */
const SPENT = { until: 36 * HOUR, split: 24 * HOUR };
const ratioOf = (labels: string, value: number, from: number) =>
  recorded(RECORDED.errorRatioOfWindow, labels, value, [from, SPENT.until]);

test.each<[string, readonly RawSeries[], number]>([
  ['of a budget that was split', [ratioOf(`,${EU}`, 0, SPENT.split)], 0],
  ['of a group whose series lack the label', [ratioOf(`,${EU}`, 0, 0)], 1],
])('that the budget is spent %s', async (_, ofOthers, expected) => {
  const sli = SLIS.bad();
  const slo = sloOf('by' in sli ? { ...sli, by: ['region'] } : sli);
  const ofDay: Slo = { ...slo, objective: { ...slo.objective, window: { kind: 'rolling', length: DAY } } };
  const series = [
    ...ofOthers,
    ratioOf('', 0.5, 0),
    recorded(RECORDED.badOfWindow, '', 3000, [0, SPENT.until]),
    recorded(RECORDED.total, '', 10, [0, SPENT.split]),
    recorded(RECORDED.total, `,${EU}`, 10, [SPENT.split, SPENT.until]),
    recorded(RECORDED.totalOfTenMinutes, `,${EU}`, 6000, [SPENT.split, SPENT.until]),
  ];
  expect(await firing(ofDay, 'budget-exhausted', series, SPENT.until)).toBe(expected);
});

const now: Slo = { ...sloOf(SLIS.bad()), labels: { env: 'new' } };

test('what was recorded before the service and labels changed is counted, and no rule fails for it', async () => {
  const simulation = {
    groups: compiledRules(now),
    scrapeInterval: MINUTE,
    series: [...before, ...requests(HOUR, HOUR)],
  };
  const [bad, ratio] = await simulate(simulation, [
    { at: HOUR, expr: RECORDED.badOfWindow },
    { at: HOUR, expr: RECORDED.errorRatioOfWindow },
  ]);
  // Of the sums there were, those after the start; the new ones lack the first minutes.
  expect(bad).toHaveLength(1);
  expect(bad?.[0]?.value).toBeGreaterThan(600 + 2400);
  expect(ratio?.map(({ value }) => value.toFixed(3))).toEqual(['0.100']);
});

test('an alert that fired under a label which the SLO has no more ends when all is well', async () => {
  const simulation = { groups: compiledRules(now), scrapeInterval: MINUTE, series: [...before, ...requests(HOUR, 0)] };
  const alerts = await Promise.all(
    ['SloBurning', 'SloNoData'].map((name) => firingAlerts(simulation, name, 50 * MINUTE))
  );
  expect(alerts.flat().filter(({ labels }) => labels['zone'] !== undefined)).toEqual([]);
});

test('what a process counted before its target was given another label is not counted again', async () => {
  const relabelled = 30;
  const counted = (code: string, value: (minute: number) => number): readonly RawSeries[] =>
    ['', ',env="prod"'].map((label) => ({
      series: `http_requests_total{job="checkout",instance="a"${label},code="${code}"}`,
      values: Array.from({ length: 61 }, (_, minute) =>
        minute <= relabelled === (label === '') ? value(minute) : undefined
      ),
    }));
  const series = [...counted('200', (minute) => 1_000_000 + 600 * minute), ...counted('500', () => 30_000)];
  const simulation = { groups: compiledRules(sloOf(SLIS.bad())), scrapeInterval: MINUTE, series };
  const [bad, total] = await simulate(
    simulation,
    [RECORDED.bad, RECORDED.total].map((name) => ({ at: HOUR, expr: `sum_over_time(${name}[49m59s999ms]) * 60` }))
  );
  expect(bad?.map(({ value }) => value)).toEqual([0]);
  // Fifty minutes, less the one in which the label came.
  expect(total?.[0]?.value).toBeCloseTo(49 * 600, 6);
});
