import type { ErrorBudget } from '../../slo/budget';
import { formatCount } from './numbers';

/**
 * How many failures are left, or too many: the difference of the whole numbers that stand beside it, so that 2,351
 * failures where 2,074 are allowed are 277 too many. Only what is less than one apart keeps its fraction.
 */
export function formatEventsLeft({ allowedEvents, badEvents, remainingEvents }: ErrorBudget): string {
  const whole = Math.abs(Math.round(allowedEvents) - Math.round(badEvents));
  return formatCount(whole === 0 ? Math.abs(remainingEvents) : whole);
}
