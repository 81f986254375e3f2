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
  const mean = errorBudgetRatio(objective) * Math.max(0, total);
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

/** `minBadEvents` as steps over the mean of failures, for engines that have no loops: `fewest`, and one more above each step. */
export interface LeastBadEvents {
  readonly fewest: number;
  /** Total events above which one more failure is needed, ascending. */
  readonly steps: readonly number[];
}

export function leastBadEvents(objective: Pick<Objective, 'target'>): LeastBadEvents {
  const steps = Array.from({ length: MOST - FEWEST }, (_, i) => largestTotal(objective, FEWEST + i));
  return { fewest: FEWEST, steps };
}

/** The most events with which `failures` suffice, by bisection; whole events, for that is what is counted. */
function largestTotal(objective: Pick<Objective, 'target'>, failures: number): number {
  let [low, high] = [0, Math.ceil(MOST / errorBudgetRatio(objective))];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    [low, high] = minBadEvents(objective, middle) <= failures ? [middle, high] : [low, middle];
  }
  return low;
}
