import { type BurnAlert, burnAlerts, burnRateFactor, canFire, shortWindow } from '../slo/alertPolicy';
import { burnRate } from '../slo/budget';
import type { EventCounts } from '../slo/events';
import { hasEnoughBadEvents } from '../slo/minBadEvents';
import { type Objective, windowLength } from '../slo/objective';
import type { Seconds } from '../slo/units';

/**
 * Tiers whose long and short window both burn faster than the factor, on enough failures to be more than chance
 * (slo-maths, "When it alerts"), fastest first. `countsOf` gives the events of the last while; a window without data is
 * over nothing.
 */
export function tiersOver(
  objective: Objective,
  countsOf: (window: Seconds) => EventCounts | undefined
): readonly BurnAlert[] {
  const length = windowLength(objective.window);
  return burnAlerts(length).filter((tier) => {
    const factor = burnRateFactor(tier, length);
    const long = countsOf(tier.longWindow);
    const short = countsOf(shortWindow(tier));
    const isOver = (counts: EventCounts | undefined) =>
      counts !== undefined && (burnRate(objective, counts) ?? 0) > factor;
    const isEnough = long !== undefined && hasEnoughBadEvents(objective, long);
    return canFire(tier, objective, length) && isEnough && isOver(long) && isOver(short);
  });
}
