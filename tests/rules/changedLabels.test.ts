import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import type { Rule } from '../../src/rules/rule';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { Slo } from '../../src/slo/slo';
import { HOUR, MINUTE } from '../../src/slo/units';
import { firingAlerts } from './firingAlerts';
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

test.each([
  ['a label that there was not', '', ['region'], 23 * HOUR, 1],
  ['a label that there was not, after a day', '', ['region'], 25 * HOUR, 0],
  ['one label more', 'region="eu"', ['region', 'zone'], 23 * HOUR, 1],
  ['no label', 'region="eu"', [], HOUR, 0],
  ['one label less', 'region="eu",zone="a"', ['region'], HOUR, 0],
])('the page that fired before the budget was split by %s', async (_, labels, by, at, expected) => {
  const sli = SLIS.bad();
  const slo = sloOf('by' in sli ? { ...sli, by } : sli);
  const groups = compiledRules(slo).map((group) => ({ ...group, rules: group.rules.filter(isPage) }));
  const now = by.map((label) => `${label}="${label === 'region' ? 'eu' : 'a'}"`).join(',');
  const series = [
    ...recordedWith(0, labels),
    ...recordedWith(27 * HOUR, now).map((one) => ({ ...one, values: [undefined, ...one.values.slice(1)] })),
    { series: `ALERTS{${FIRING},slo_id="checkout",slo_service="checkout",${labels}}`, values: [1, 1, undefined] },
  ];
  expect(await firingAlerts({ groups, scrapeInterval: MINUTE, series }, 'SloBurning', at)).toHaveLength(expected);
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
