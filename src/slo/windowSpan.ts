import { periodAt } from './calendarPeriod';
import type { Objective, SloWindow } from './objective';
import { type Instant, instant, MINUTE, type Seconds, seconds } from './units';

/** A window at an instant: where it lies, and how much of it is over. */
export interface WindowSpan {
  readonly start: Instant;
  /** Now for a rolling window; for a calendar window the instant at which the budget begins anew. */
  readonly end: Instant;
  /** `end − start`: 23 h or 25 h for a day on which clocks change. */
  readonly length: Seconds;
  /** How far back events count from now: all of a rolling window, a calendar period so far. */
  readonly elapsed: Seconds;
  /** `elapsed / length`, 1 for a rolling window. The traffic of a whole period is that so far over this. */
  readonly share: number;
}

/** At the very beginning of a period nothing can have been measured; so much is asked for even then. */
const LEAST_ELAPSED = seconds(5 * MINUTE);

/** Where a window lies at `now` (slo-maths, "Calendar windows"). */
export function windowSpan(window: SloWindow, now: Instant): WindowSpan {
  if (window.kind === 'rolling') {
    const { length } = window;
    return { start: instant(now - length), end: now, length, elapsed: length, share: 1 };
  }
  const { start, end } = periodAt(window, now);
  const length = seconds(end - start);
  const elapsed = seconds(Math.max(LEAST_ELAPSED, now - start));
  return { start, end, length, elapsed, share: elapsed / length };
}

/**
 * Whether a calendar period is younger than what is asked for, or than two of its slices: what is read then is of the
 * period before, or of no whole slice. Never so for a rolling window.
 */
export function hasJustBegun({ window, budgeting }: Pick<Objective, 'window' | 'budgeting'>, now: Instant): boolean {
  const slices = budgeting.method === 'time-slices' ? 2 * budgeting.length : 0;
  return window.kind === 'calendar' && now - windowSpan(window, now).start < Math.max(LEAST_ELAPSED, slices);
}
