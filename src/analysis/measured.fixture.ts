import type { EventBucket } from '../slo/eventBucket';
import type { EventCounts } from '../slo/events';
import type { Objective } from '../slo/objective';
import { DAY, type Instant, instant, ratio, type Seconds, seconds } from '../slo/units';
import { type Measurement, recentWindows } from './measurement';

export const NOW = instant(1_800_000_000);
export const MONTH = seconds(30 * DAY);

export function objectiveOf(target: number, length: Seconds = MONTH): Objective {
  return { target: ratio(target), window: { kind: 'rolling', length }, budgeting: { method: 'occurrences' } };
}

/** Buckets of `step`, one for each given count, the last of which ends at `end`. */
export function bucketsOf(counts: readonly EventCounts[], step: Seconds, end: Instant = NOW): readonly EventBucket[] {
  return counts.map((one, at) => ({ end: instant(end - (counts.length - 1 - at) * step), counts: one }));
}

/** Recent windows with traffic of `perHour` requests, `ratios` of which (by window in minutes, else `base`) failed. */
export function recentOf(
  objective: Objective,
  perHour: number,
  base: number,
  ratios: Readonly<Record<number, number>> = {}
): ReadonlyMap<Seconds, EventCounts> {
  return new Map(
    recentWindows(objective).map((window) => {
      const total = (perHour * window) / 3600;
      return [window, { bad: total * (ratios[window / 60] ?? base), total }];
    })
  );
}

/** A month of 10,000 requests an hour, half of its budget of 99.9 % spent, now without failures. */
export function measured(change: Partial<Measurement> = {}): Measurement {
  return {
    window: { bad: 3600, total: 7_200_000 },
    recent: recentOf(objectiveOf(0.999), 10_000, 0),
    buckets: [],
    now: NOW,
    ...change,
  };
}
