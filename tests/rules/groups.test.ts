import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { MAX_GROUPS } from '../../src/slo/group';
import type { Sli } from '../../src/slo/sli';
import type { Slo } from '../../src/slo/slo';
import { DAY, HOUR, ratio, seconds } from '../../src/slo/units';
import { firingAlerts } from './firingAlerts';
import { type Element, type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

const INTERVAL = 60;

const by = (sli: Sli, ...labels: readonly string[]): Sli => ({ ...sli, by: labels }) as Sli;

function compiled(slo: Slo) {
  return compiledRules({
    ...slo,
    objective: { ...slo.objective, window: { kind: 'rolling', length: seconds(DAY) } },
  });
}

type Curve = (time: number) => number | undefined;

function counter(labels: string, until: number, value: Curve): RawSeries {
  const values = Array.from({ length: until / INTERVAL + 1 }, (_, i) => value(i * INTERVAL));
  return { series: `http_requests_total{job="checkout",instance="a",${labels}}`, values };
}

/** Ten requests a second from `from` on, as long as there are some; those between two times fail. */
function region(name: string, until: number, { from = 0, to = until, bad = [0, 0] as readonly [number, number] } = {}) {
  const lasts =
    (value: Curve): Curve =>
    (time) =>
      time < from || time > to ? undefined : value(time);
  const failed = (time: number) => 10 * Math.min(Math.max(time - bad[0], 0), bad[1] - bad[0]);
  return [
    counter(
      `region="${name}",code="200"`,
      until,
      lasts((time) => 10 * (time - from) - failed(time))
    ),
    counter(`region="${name}",code="500"`, until, lasts(failed)),
  ];
}

const ratios = (elements: readonly Element[] | undefined) =>
  Object.fromEntries(
    (elements ?? []).map(({ labels, value }) => [
      JSON.parse(`"${/region="((?:[^"\\]|\\.)*)"/.exec(labels)?.[1] ?? ''}"`) as string,
      Number(value.toFixed(6)),
    ])
  );

test('the ratio of each group is its own: of one that vanished, one born late, and one with a difficult name', async () => {
  const until = 12 * HOUR;
  const series = [
    ...region('eu', until, { bad: [4 * HOUR, 5 * HOUR] }),
    ...region('gone', until, { to: 6 * HOUR, bad: [3 * HOUR, 6 * HOUR] }),
    ...region('late', until, { from: 9 * HOUR, bad: [10 * HOUR, 11 * HOUR] }),
    ...region('a\\"b\\\\ü', until),
  ];
  const groups = compiled(sloOf(by(SLIS.bad(), 'region')));
  const [answer] = await simulate({ groups, scrapeInterval: INTERVAL, series }, [
    { at: until, expr: RECORDED.errorRatioOfWindow },
  ]);
  const found = ratios(answer);
  expect(Object.keys(found).sort()).toEqual(['a"b\\ü', 'eu', 'gone', 'late']);
  expect(found['a"b\\ü']).toBe(0);
  // The sums of ten minutes from which the window was last made.
  const ended = until - 12 * 60;
  expect(found['eu']).toBeCloseTo(HOUR / ended, 4);
  expect(found['gone']).toBeCloseTo(1 / 2, 4);
  expect(found['late']).toBeCloseTo(HOUR / (ended - 9 * HOUR), 4);
});

test('the alert of one group fires, those of the others are silent', async () => {
  const until = 2 * HOUR;
  const series = [...region('eu', until, { bad: [HOUR, until] }), ...region('us', until)];
  const simulation = { groups: compiled(sloOf(by(SLIS.bad(), 'region'))), scrapeInterval: INTERVAL, series };
  const pages = await firingAlerts(simulation, 'SloBurning', until - 60);
  expect(new Set(pages.map(({ labels }) => labels['region']))).toEqual(new Set(['eu']));
});

test('slices are judged for each group, and one without traffic has none', async () => {
  const until = 6 * HOUR;
  const series = [
    ...region('eu', until, { bad: [2 * HOUR, 3 * HOUR] }),
    ...region('us', until, { from: 3 * HOUR, bad: [4 * HOUR, 5 * HOUR] }),
  ];
  const slices = { length: seconds(300), target: ratio(0.99), noData: 'ignore' as const };
  const groups = compiled(sloOf(by(SLIS.bad(), 'region'), { slices }));
  const [answer] = await simulate({ groups, scrapeInterval: INTERVAL, series }, [
    { at: until, expr: RECORDED.errorRatioOfWindow },
  ]);
  const { eu = NaN, us = NaN } = ratios(answer);
  // Twelve slices of each are bad; of those that are good, one may lie on the edge of what is summed.
  const ended = until - 12 * 60;
  expect(Math.abs(12 / eu - ended / 300)).toBeLessThanOrEqual(1);
  expect(Math.abs(12 / us - (ended - 3 * HOUR) / 300)).toBeLessThanOrEqual(1);
});

const MINUTES = 40 * 60;

function groupsOf(count: number) {
  const series = Array.from({ length: count }, (_, i) => region(`r${i}`, MINUTES)).flat();
  const groups = compiled(sloOf(by(SLIS.bad(), 'region')));
  return simulate({ groups, scrapeInterval: INTERVAL, series }, [
    { at: MINUTES, expr: `count(${RECORDED.totalOfWindow})` },
  ]);
}

test('as many groups as the cap are recorded', async () => {
  const [answer] = await groupsOf(MAX_GROUPS);
  expect(answer?.[0]?.value).toBe(MAX_GROUPS);
});

test('of more groups than the cap none is recorded, and the engine says why', async () => {
  await expect(groupsOf(MAX_GROUPS + 1)).rejects.toThrow('exceeded limit of 200 with 202 series');
});
