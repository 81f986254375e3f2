import '../../src/promql/readText';
import { planEvents } from '../../src/queries/batch';
import { leavingOut } from '../../src/queries/exclusions/withoutExclusions';
import { readGroups } from '../../src/queries/groups/readGroups';
import { fromRecorded } from '../../src/queries/recorded/fromRecorded';
import { RECORDED } from '../../src/queries/recorded/names';
import { planRecordings } from '../../src/queries/recorded/planRecordings';
import { recordedWindow } from '../../src/queries/recorded/recordedWindow';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { once } from '../../src/slo/exclusions/exclusions.fixture';
import type { EventCounts } from '../../src/slo/events';
import { ofGroup } from '../../src/slo/ofGroup';
import type { Sli } from '../../src/slo/sli';
import type { Slo } from '../../src/slo/slo';
import { DAY, HOUR, instant, MINUTE, seconds } from '../../src/slo/units';
import { windowSpan } from '../../src/slo/windowSpan';
import { type Element, samplesOf, simulate } from './simulation';

jest.setTimeout(240_000);

/** Weeks begin in Eucla on Sunday at 15:15 UTC; simulated time begins on Thursday. Maintenance is an hour later. */
const CHANGE = 3 * DAY + 15.25 * HOUR;
const MAINTENANCE = [3 * DAY + 16.25 * HOUR, 3 * DAY + 18.25 * HOUR] as const;
const SCRAPE = 60;

interface Region {
  readonly total: number;
  /** Failures a second in the first week, in the maintenance, and in the rest of the second week. */
  readonly failing: readonly [number, number, number];
}

const REGIONS: Readonly<Record<string, Region>> = {
  eu: { total: 10, failing: [2, 10, 1] },
  us: { total: 5, failing: [0, 0, 0.5] },
};

const between = (from: number, to: number) => Math.max(0, to - from);

/** Failures until a time. */
function failed({ failing: [before, during, after] }: Region, time: number): number {
  const [begin, end] = MAINTENANCE;
  const inSecondWeek = between(CHANGE, Math.min(time, begin)) + between(end, time);
  return before * Math.min(time, CHANGE) + during * between(begin, Math.min(time, end)) + after * inSecondWeek;
}

/** What is neither in the maintenance nor outside of `(from, to]`. */
function kept(region: Region, from: number, to: number): EventCounts {
  const [begin, end] = MAINTENANCE;
  const spans = [
    [Math.min(from, begin), Math.min(to, begin)],
    [Math.max(from, end), Math.max(to, end)],
  ] as const;
  return spans.reduce(
    (all, [first, last]) => ({
      bad: all.bad + failed(region, last) - failed(region, first),
      total: all.total + region.total * between(first, last),
    }),
    { bad: 0, total: 0 }
  );
}

const slo: Slo = (() => {
  const one = sloOf({ ...SLIS.bad(), by: ['region'] } as Sli);
  const window = { kind: 'calendar', period: 'week', timeZone: 'Australia/Eucla' } as const;
  const exclusions = [once('1970-01-04T16:15', '1970-01-04T18:15')];
  return { ...one, objective: { ...one.objective, window }, exclusions };
})();

const weekOf = (at: number) => (at < CHANGE ? 0 : CHANGE);
const elapsedAt = (at: number) => windowSpan(slo.objective.window, instant(at)).elapsed;
const windowsAt = (at: number) => [elapsedAt(at), seconds(3 * HOUR), DAY];

function planOf(of: Slo, at: number, source: 'raw' | 'recorded') {
  const ends = { last: instant(at), count: 1, step: MINUTE };
  const [plan] =
    source === 'raw'
      ? planEvents([of], () => windowsAt(at), undefined, { leaveOut: leavingOut.leaveOut, ends }).plans
      : planEvents([of], () => windowsAt(at), fromRecorded(instant(at), 1)).plans;
  if (!plan) {
    throw new Error('Nothing was planned.');
  }
  return plan;
}

const recordingsAt = (at: number) => planRecordings([recordedWindow(slo.objective.window, instant(at))]);

/** Before the change, in the maintenance, and later: a week that is older than a day is read in another way. */
const TIMES = [CHANGE - 2 * HOUR, CHANGE + 2 * HOUR, CHANGE + 5 * HOUR, CHANGE + 26 * HOUR];
const END = CHANGE + 27 * HOUR;

let answers: ReadonlyArray<readonly Element[]> = [];
const EU = ofGroup(slo, [['region', 'eu']]);
const QUESTIONS = {
  raw: TIMES.map((at) => ({ at, expr: planOf(slo, at, 'raw').expr })),
  recorded: TIMES.map((at) => ({ at, expr: planOf(slo, at, 'recorded').expr })),
  rawOfOne: TIMES.map((at) => ({ at, expr: planOf(EU, at, 'raw').expr })),
  recordedOfOne: TIMES.map((at) => ({ at, expr: planOf(EU, at, 'recorded').expr })),
  ratio: TIMES.map((at) => ({ at, expr: RECORDED.errorRatioOfWindow })),
  recordings: TIMES.map((at) => ({ at, expr: recordingsAt(at).expr })),
};

function answersTo(kind: keyof typeof QUESTIONS): ReadonlyArray<readonly Element[]> {
  const kinds = Object.keys(QUESTIONS);
  return answers.slice(kinds.indexOf(kind) * TIMES.length, (kinds.indexOf(kind) + 1) * TIMES.length);
}

beforeAll(async () => {
  const groups = compiledRules(slo).map((group) => ({
    ...group,
    rules: group.rules.filter((rule) => 'record' in rule),
  }));
  const times = Array.from({ length: END / SCRAPE }, (_, i) => i * SCRAPE);
  const series = Object.entries(REGIONS).flatMap(([name, region]) =>
    [
      { code: '200', value: (time: number) => region.total * time - failed(region, time) },
      { code: '500', value: (time: number) => failed(region, time) },
    ].map(({ code, value }) => ({
      series: `http_requests_total{job="checkout",instance="a",region="${name}",code="${code}"}`,
      values: times.map(value),
    }))
  );
  answers = await simulate({ groups, scrapeInterval: SCRAPE, series }, Object.values(QUESTIONS).flat());
});

describe.each([
  // Sums of raw counters are estimates at each edge, up to a scrape.
  ['raw', 0, 2 * SCRAPE * 10],
  ['recorded', MINUTE, 1e-3],
] as const)('%s: each group of a calendar week without its maintenance', (source, late, within) => {
  test.each(TIMES.map((at, i) => [(at - CHANGE) / MINUTE, at, i] as const))('%d min from the change', (_, at, i) => {
    const read = planOf(slo, at, source)
      .read(samplesOf(answersTo(source)[i]), readGroups)
      .get(slo.id);
    const of = planOf(EU, at, source)
      .read(samplesOf(answersTo(`${source}OfOne`)[i]))
      .get(slo.id);
    for (const window of windowsAt(at)) {
      const found = new Map(read?.get(window)?.groups?.map(({ group, counts }) => [group[0]?.[1] ?? '', counts]));
      expect([...found.keys()].sort()).toEqual(['eu', 'us']);
      const isLong = source === 'recorded' && window === DAY;
      for (const [name, counts] of found) {
        const from = window === elapsedAt(at) ? weekOf(at) : Math.max(0, at - late - window);
        const truth = kept(REGIONS[name] ?? { total: 0, failing: [0, 0, 0] }, from, at - late);
        // A day is read to ten minutes.
        const most = isLong ? 10 * MINUTE * 10 : within;
        expect(Math.abs((counts?.bad ?? NaN) - truth.bad)).toBeLessThanOrEqual(most);
        expect(Math.abs((counts?.total ?? NaN) - truth.total)).toBeLessThanOrEqual(most);
      }
      expect(of?.get(window)).toEqual({
        bad: expect.closeTo(found.get('eu')?.bad ?? NaN, 3),
        total: expect.closeTo(found.get('eu')?.total ?? NaN, 3),
      });
    }
  });
});

test('the recorded ratio of each group is that of its week, and the recording covers the new one', () => {
  const ratios = answersTo('ratio').map((elements) =>
    Object.fromEntries(samplesOf(elements).map(({ labels, value }) => [labels['region'], Number(value.toFixed(6))]))
  );
  const old = { eu: 0.2, us: 0 };
  expect(ratios).toEqual([old, ...TIMES.slice(1).map(() => ({ eu: 0.1, us: 0.1 }))]);
  const kinds = TIMES.map(
    (at, i) =>
      recordingsAt(at)
        .read(samplesOf(answersTo('recordings')[i]))[0]
        ?.of(slo).kind
  );
  expect(kinds).toEqual(['partial', 'covers', 'covers', 'covers']);
});
