import '../../src/promql/readText';
import { planEvents } from '../../src/queries/batch';
import { fromRecorded } from '../../src/queries/recorded/fromRecorded';
import { planRecordings } from '../../src/queries/recorded/planRecordings';
import { recordedWindow } from '../../src/queries/recorded/recordedWindow';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { DAY, HOUR, instant, seconds } from '../../src/slo/units';
import { scrapeRequests } from './counters';
import { type Element, samplesOf, simulate } from './simulation';
import { during, minus, share, steady } from '../../src/rules/proof/traffic';

jest.setTimeout(120_000);

const base = sloOf(SLIS.bad());
const SLO = {
  ...base,
  objective: { ...base.objective, window: { kind: 'rolling', length: seconds(DAY) } as const },
};
const DAY_WINDOW = recordedWindow(SLO.objective.window, instant(0));
const WINDOWS = [300, 1800, HOUR, 6 * HOUR, DAY].map(seconds);

const all = steady(10);
/** Half of all fails in an hour of yesterday, and everything in the last twenty minutes. */
const LAST_OUTAGE = DAY + 6 * HOUR - 1200;
const bad = (() => {
  const [old, last] = [share(during(all, 20 * HOUR, 21 * HOUR), 0.5), during(all, LAST_OUTAGE, LAST_OUTAGE + DAY)];
  return (time: number) => old(time) + last(time);
})();

/** Instants around the ten minutes at which sums are made. */
const TIMES = [0, 75, 90, 435, 615].map((rest) => DAY + 6 * HOUR - 600 + rest);

/** The first sum of ten minutes comes within these. */
const FIRST_MINUTES = [3, 6, 9, 12, 15];

const groups = compiledRules(SLO);
let answers: ReadonlyArray<readonly Element[]>;

beforeAll(async () => {
  const series = scrapeRequests([{ instance: 'a', good: minus(all, bad), bad }], {
    interval: 15,
    duration: DAY + 7 * HOUR,
  });
  answers = await simulate({ groups, scrapeInterval: 15, series }, [
    ...TIMES.map((at) => ({ at, expr: planAt(at).expr })),
    { at: TIMES[4] ?? 0, expr: planRecordings([DAY_WINDOW]).expr },
    { at: 8 * HOUR - 60, expr: planRecordings([DAY_WINDOW]).expr },
    ...FIRST_MINUTES.map((minute) => ({ at: minute * 60, expr: planRecordings([DAY_WINDOW]).expr })),
  ]);
});

function planAt(at: number) {
  const [plan] = planEvents([SLO], () => WINDOWS, fromRecorded(instant(at), 1)).plans;
  if (!plan) {
    throw new Error('Nothing was planned.');
  }
  return plan;
}

/** Rules read the last whole minute that is half a minute old; long windows are as long as they are to ten minutes. */
test.each(TIMES.map((at, i) => [at, i] as const))(
  'what rules have recorded is what happened, seen at %d s',
  (at, i) => {
    const read = planAt(at).read(samplesOf(answers[i])).get(SLO.id);
    const end = Math.floor(at / 60) * 60 - 60;
    for (const window of WINDOWS) {
      const counts = read?.get(window);
      expect(counts?.bad).toBeCloseTo(bad(end) - bad(end - window), 3);
      expect(Math.abs((counts?.total ?? 0) - 10 * window)).toBeLessThanOrEqual(window < DAY ? 0.01 : 10 * 300);
    }
  }
);

test('the rules themselves say how much they have recorded', () => {
  const { read } = planRecordings([DAY_WINDOW]);
  expect(read(samplesOf(answers[5]))[0]?.of(SLO)).toEqual({ kind: 'covers' });
  // The sum of the last ten minutes is looked for three minutes later.
  const covered = 8 * HOUR - 600;
  expect(read(samplesOf(answers[6]))[0]?.of(SLO)).toEqual({ kind: 'partial', covered, window: DAY });
  expect(read(samplesOf(answers[5]))[0]?.of({ ...SLO, sli: SLIS.good() })).toEqual({ kind: 'outdated' });
});

test('rules are known from their first minutes on', () => {
  const { read } = planRecordings([DAY_WINDOW]);
  const found = FIRST_MINUTES.map((_, i) => read(samplesOf(answers[7 + i]))[0]?.of(SLO));
  const begun = { kind: 'begun', window: DAY };
  expect(found).toEqual([begun, begun, begun, begun, { kind: 'partial', covered: 600, window: DAY }]);
});
