import { fail, ok, type Result } from './result';
import type { Occurrences, TimeSlices } from './sli';
import { DAY, type Ratio, ratio, roundNoise, type Seconds, seconds } from './units';

export interface RollingWindow {
  readonly kind: 'rolling';
  /** 1 d to 90 d. */
  readonly length: Seconds;
  /** The objective names no window: this is the default of its catalogue, and changes with it. */
  readonly inherited?: true;
}

export interface CalendarWindow {
  readonly kind: 'calendar';
  readonly period: 'week' | 'month' | 'quarter' | 'year';
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
}

export type SloWindow = RollingWindow | CalendarWindow;

export interface Objective {
  /** Required share of good events, strictly between 0 and 1. */
  readonly target: Ratio;
  readonly window: SloWindow;
  readonly budgeting: Occurrences | TimeSlices;
}

export const MIN_WINDOW = DAY;
export const MAX_WINDOW = (90 * DAY) as Seconds;

/** A target is strictly inside (0, 1): with 1 there is no budget, with 0 there is no objective. */
export function checkTarget(value: number): Result<Ratio> {
  const target = roundNoise(value);
  if (Number.isFinite(target) && target > 0 && target < 1) {
    return ok(ratio(target));
  }
  return fail(['target'], 'target-out-of-range', 'The target must lie above 0 % and below 100 %, for example 99.9.');
}

/**
 * Share of events that may fail: `b = 1 − t` (slo-maths, "Error budget"), rounded once so that it prints without
 * noise.
 */
export function errorBudgetRatio(objective: Pick<Objective, 'target'>): Ratio {
  return ratio(1 - objective.target);
}

const CALENDAR_DAYS: Readonly<Record<CalendarWindow['period'], number>> = {
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
};

/** Length of a window; of a calendar window its usual length, which is what alerts are measured against. */
export function windowLength(window: SloWindow): Seconds {
  return window.kind === 'rolling' ? window.length : seconds(CALENDAR_DAYS[window.period] * DAY);
}
