import { errorBudget } from '../../slo/budget';
import type { EventCounts } from '../../slo/events';
import type { Slo } from '../../slo/slo';
import { windowSpan } from '../../slo/windowSpan';
import type { Measured } from './measured';

/** A point of budget: less than that hardly shows in a line of 90 points. */
const MUCH = 0.01;

/** Whether so much of the budget was spent, or came back, since the buckets were read that they tell an old story. */
export function hasMoved({ objective }: Pick<Slo, 'objective'>, { window, bucketsWindow, now }: Measured): boolean {
  const { length, share } = windowSpan(objective.window, now);
  const consumed = (counts: EventCounts | undefined) =>
    (counts && errorBudget(objective, counts, length, share)?.consumed) ?? 0;
  return bucketsWindow !== undefined && Math.abs(consumed(window) - consumed(bucketsWindow)) > MUCH;
}
