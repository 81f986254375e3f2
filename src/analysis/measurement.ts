import { burnAlerts, shortWindow } from '../slo/alertPolicy';
import type { EventBucket } from '../slo/eventBucket';
import type { WindowCounts } from '../slo/events';
import { type Objective, windowLength } from '../slo/objective';
import { DAY, HOUR, type Instant, type Seconds, seconds } from '../slo/units';

/** What was measured of one SLO, at one instant. */
export interface Measurement {
  /** Events of the SLO's window; absent when the series are. */
  readonly window?: WindowCounts;
  /** Events of the last while, for each of `recentWindows`. A window that is absent had no data. */
  readonly recent: ReadonlyMap<Seconds, WindowCounts>;
  /** The recent windows that were asked for; all of `recentWindows` where it is left out. */
  readonly asked?: readonly Seconds[];
  /** Events over the window, oldest first; a bucket that is absent had no data. May be empty: then nobody asked. */
  readonly buckets: readonly EventBucket[];
  /** Length of one bucket, where who asked knows it: a series that is young has one bucket, which does not tell. */
  readonly bucketStep?: Seconds;
  readonly now: Instant;
  /** How much of the window lies in exclusions; absent where nothing does. */
  readonly leftOut?: Seconds;
}

/** How far forecasts look back (slo-maths, "Burn-down and forecast"). */
const LOOK_BACKS: readonly Seconds[] = [HOUR, seconds(6 * HOUR), seconds(3 * DAY)];

/** The look-backs of forecasts that fit into half a window. */
export function forecastWindows(length: Seconds): readonly Seconds[] {
  return LOOK_BACKS.filter((lookBack) => lookBack * 2 <= length);
}

/**
 * The windows, shortest first, whose events a measurement needs beside those of the SLO's own window: both windows
 * of each alert tier, and the look-backs of the forecasts. For 30 d: 5 min, 30 min, 1 h, 2 h, 6 h, 1 d, 3 d.
 *
 * Windows shorter than two slices are left out: a window of one slice holds none of them most of the time or is decided
 * by one, so its tiers would be silent or noise.
 */
export function recentWindows({ window, budgeting }: Pick<Objective, 'window' | 'budgeting'>): readonly Seconds[] {
  const length = windowLength(window);
  const shortest = budgeting.method === 'time-slices' ? 2 * budgeting.length : 0;
  const ofTiers = burnAlerts(length).flatMap((tier) => [tier.longWindow, shortWindow(tier)]);
  const all = [...new Set([...ofTiers, ...forecastWindows(length)])];
  return all.filter((one) => one >= shortest).sort((a, b) => a - b);
}
