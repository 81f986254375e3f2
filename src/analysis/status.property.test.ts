import fc from 'fast-check';
import { STATES_WORST_FIRST } from '../slo/state';
import { ratio, type Seconds } from '../slo/units';
import { measured, MONTH, objectiveOf } from './measured.fixture';
import { recentWindows } from './measurement';
import { sloStatus } from './status';

const anyNumber = fc.oneof(
  fc.double(),
  fc.integer({ min: -10, max: 1_000_000 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0)
);
const anyCounts = fc.record({ bad: anyNumber, total: anyNumber });
const anyObjective = fc.integer({ min: 1, max: 99_999 }).map((n) => objectiveOf(ratio(n / 100_000)));
const isNonsense = ({ bad, total }: { bad: number; total: number }) =>
  !Number.isFinite(bad) || !Number.isFinite(total) || total < 0 || bad < -0.01 * total;

/** Counts for every recent window of an SLO over 30 days. */
const anyRecent = fc
  .array(anyCounts, { minLength: 7, maxLength: 7 })
  .map((all) => new Map(recentWindows(objectiveOf(0.999)).map((w, at) => [w, all[at]] as [Seconds, (typeof all)[0]])));

describe('laws of the state', () => {
  it('is always one of the six, and no number of it is NaN or infinite', () => {
    fc.assert(
      fc.property(anyObjective, anyCounts, anyRecent, (objective, window, recent) => {
        const status = sloStatus({ objective }, measured({ window, recent }));
        expect(STATES_WORST_FIRST).toContain(status.state);
        const numbers = [status.sli ?? 0, ...Object.values(status.budget ?? {}), ...status.burnRates.values()];
        expect(numbers.filter((n) => !Number.isFinite(n))).toEqual([]);
      })
    );
  });

  it('is never healthy when the window or the last minutes are nonsense', () => {
    const nonsense = anyCounts.filter(isNonsense);
    const good = { bad: 0, total: 1000 };
    fc.assert(
      fc.property(nonsense, fc.boolean(), (counts, isWindow) => {
        const recent = new Map(recentWindows(objectiveOf(0.999)).map((w) => [w, good]));
        const lately = new Map([...recent].map(([w, c], at) => [w, at === 0 ? counts : c]));
        const m = isWindow ? measured({ window: counts, recent }) : measured({ recent: lately });
        expect(sloStatus({ objective: objectiveOf(0.999) }, m).state).toBe('no-data');
      })
    );
  });

  it('is healthy only where there are good numbers: budget left, no tier over, no end in sight', () => {
    fc.assert(
      fc.property(anyObjective, anyCounts, anyRecent, (objective, window, recent) => {
        const status = sloStatus({ objective }, measured({ window, recent }));
        fc.pre(status.state === 'healthy');
        expect(status.budget?.remaining).toBeGreaterThan(0);
        expect(status.over).toEqual([]);
        expect(status.exhaustedAt).toBeUndefined();
        expect(status.isRecentlyUncovered).toBe(false);
      })
    );
  });

  it('never gets better with more bad events in the window', () => {
    const rank = (bad: number) =>
      STATES_WORST_FIRST.indexOf(
        sloStatus({ objective: objectiveOf(0.999, MONTH) }, measured({ window: { bad, total: 7_200_000 } })).state
      );
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (bad, more) => {
        expect(rank(bad + more)).toBeLessThanOrEqual(rank(bad));
      })
    );
  });
});
