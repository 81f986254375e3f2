import type { Group } from './group';
import { type Ratio, ratio } from './units';

/**
 * Bad and total events of one span of time. `Σ bad / Σ total` is the only estimator (slo-maths, "Error ratio and
 * SLI").
 */
export interface EventCounts {
  readonly bad: number;
  readonly total: number;
}

/** Events of one group; without readable ones it has no counts. */
export interface GroupCounts {
  readonly group: Group;
  readonly counts?: EventCounts;
}

/** Events of a window. Of an SLO with a budget for each group: of all its groups together, and of each. */
export interface WindowCounts extends EventCounts {
  readonly groups?: readonly GroupCounts[];
}

/** Counts that can be reckoned with: finite, and `0 ≤ bad ≤ total`. */
export interface CheckedCounts {
  readonly counts: EventCounts;
  /** The numerator lay above the denominator (two scrapes, two replicas) and was cut; a view says so. */
  readonly clamped: boolean;
}

/** What summing floats leaves behind, as a share of the total. Below it nothing is worth a remark. */
const NOISE = 1e-9;

/** How far good events may exceed the total (which makes bad ones negative) before the counts are not believed. */
const EXCESS = 0.01;

/**
 * Cuts `bad` to `0 … total`, or gives undefined for counts that mean nothing: NaN, infinite, a negative total, or
 * clearly more good events than events. Such counts are "no data" (slo-maths, "No data is not good"), never "no errors".
 */
export function checkCounts({ bad, total }: EventCounts, excess: number = EXCESS): CheckedCounts | undefined {
  if (!Number.isFinite(bad) || !Number.isFinite(total) || total < 0 || bad < -excess * total) {
    return undefined;
  }
  const cut = Math.min(Math.max(bad, 0), total);
  return { counts: { bad: cut, total }, clamped: Math.abs(bad - cut) > NOISE * total };
}

/**
 * The same for the counts of an SLO's window: an excess of more than the whole budget would hide it, for nothing can be
 * said of a budget by counts that are so far off.
 */
export function checkWindow(counts: EventCounts, budget: Ratio): CheckedCounts | undefined {
  return checkCounts(counts, largestExcess(budget));
}

/** How far good events of the whole window may exceed the total, as a share of it. */
export function largestExcess(budget: Ratio): number {
  return Math.min(EXCESS, budget);
}

/** `e(W) = bad(W) / total(W)` in 0 … 1, or undefined where there was no traffic or the counts mean nothing. */
export function errorRatio(counts: EventCounts): Ratio | undefined {
  const checked = checkCounts(counts)?.counts;
  return checked !== undefined && checked.total > 0 ? ratio(checked.bad / checked.total) : undefined;
}

/** `SLI = 1 − e(W)`. */
export function sliValue(counts: EventCounts): Ratio | undefined {
  const e = errorRatio(counts);
  return e === undefined ? undefined : ratio(1 - e);
}
