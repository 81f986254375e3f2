import { errorBudgetRatio, type Objective } from './objective';

/** How seldom a service that exactly meets its target may have that many failures by chance. */
const CHANCE = 0.001;

/** One failure is never a trend. */
const FEWEST = 2;

/** That many failures are always taken seriously; where traffic is high, the burn rate alone decides. */
const MOST = 5;

/**
 * Failures that a window with `total` events needs before its burn rate counts (slo-maths §5): the smallest number
 * that a service exactly on target would reach by chance less than once in a thousand such windows (failures are
 * then Poisson distributed with mean `b × total`), at least 2 and at most 5.
 *
 * Without it, at 99.9 % and fewer than 70 requests in an hour, a single failure would page.
 */
export function minBadEvents(objective: Pick<Objective, 'target'>, total: number): number {
  return fewestFor(errorBudgetRatio(objective) * Math.max(0, total));
}

function fewestFor(mean: number): number {
  let atLeast = 1 - Math.exp(-mean);
  let probability = Math.exp(-mean) * mean;
  let failures = 1;
  while (atLeast > CHANCE && failures < MOST) {
    atLeast -= probability;
    failures += 1;
    probability *= mean / failures;
  }
  return Math.max(FEWEST, failures);
}

/** `minBadEvents` as steps over the traffic, for engines that have no loops: `fewest`, and one more above each step. */
export interface LeastBadEvents {
  readonly fewest: number;
  /** Total events above which one more failure is needed, ascending; whole, for that is what is counted. */
  readonly steps: readonly number[];
}

export function leastBadEvents(objective: Pick<Objective, 'target'>): LeastBadEvents {
  const budget = errorBudgetRatio(objective);
  return { fewest: FEWEST, steps: LARGEST_MEANS.map((mean) => Math.floor(mean / budget)) };
}

const STEPS = 60;

/** Up to these means 2, 3, … failures suffice: the same for every target, so they are found once. */
const LARGEST_MEANS: readonly number[] = Array.from({ length: MOST - FEWEST }, (_, i) => largestMean(FEWEST + i));

function largestMean(failures: number): number {
  let [low, high] = [0, MOST];
  for (let i = 0; i < STEPS; i += 1) {
    const middle = (low + high) / 2;
    [low, high] = fewestFor(middle) <= failures ? [middle, high] : [low, middle];
  }
  return low;
}
