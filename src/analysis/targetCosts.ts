import { type ErrorBudget, errorBudget } from '../slo/budget';
import type { EventCounts } from '../slo/events';
import { type Ratio, ratio, type Seconds } from '../slo/units';

/** What a target would have left of its budget in the window that was measured. */
export interface TargetCost {
  readonly target: Ratio;
  readonly budget: ErrorBudget;
}

/** Targets that people choose between. */
export const USUAL_TARGETS: readonly Ratio[] = [0.9, 0.95, 0.99, 0.995, 0.999, 0.9995, 0.9999].map(ratio);

/** The budget of each candidate target, had it been the target; empty without traffic or readable events. */
export function targetCosts(
  counts: EventCounts,
  windowLength: Seconds,
  targets: readonly Ratio[] = USUAL_TARGETS
): readonly TargetCost[] {
  return targets.flatMap((target) => {
    const budget = errorBudget({ target }, counts, windowLength);
    return budget === undefined ? [] : [{ target, budget }];
  });
}
