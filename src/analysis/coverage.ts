import type { EventBucket } from '../slo/eventBucket';
import { type EventCounts, checkCounts } from '../slo/events';
import { HOUR, type Instant, type Seconds, seconds } from '../slo/units';
import type { Measurement } from './measurement';

/** How much of the window of an SLO was measured. */
export interface Coverage {
  readonly covered: Seconds;
  readonly window: Seconds;
}

/** What is missing of a window before a view has to say "8 of 30 days". */
const PARTIAL_BELOW = 0.95;

/** A series that was not measured in any window up to this long is not measured now. */
const RECENT_PART = HOUR;

/** The SLO is younger than its window, the store is shorter, or the series was not there for long. */
export function isPartial(coverage: Coverage): boolean {
  return coverage.covered < PARTIAL_BELOW * coverage.window;
}

/** Length of one bucket: the smallest distance between two. Undefined for fewer than two buckets. */
export function bucketStep(buckets: readonly EventBucket[]): Seconds | undefined {
  let step = Number.POSITIVE_INFINITY;
  for (const [at, bucket] of buckets.entries()) {
    const before = buckets[at - 1];
    if (before !== undefined && bucket.end > before.end) {
      step = Math.min(step, bucket.end - before.end);
    }
  }
  return Number.isFinite(step) ? seconds(step) : undefined;
}

/**
 * The part of the window for which there are readable buckets. The bucket that has not ended yet counts with the
 * one before it. A single bucket of unknown length proves nothing. Where nobody asked for buckets, the window counts as covered if it was measured at all.
 */
export function coverage(m: Measurement, length: Seconds): Coverage {
  const buckets = m.buckets.filter(({ counts }) => checkCounts(counts) !== undefined);
  if (m.buckets.length === 0) {
    return { covered: seconds(m.window === undefined ? 0 : length), window: length };
  }
  const step = m.bucketStep ?? bucketStep(m.buckets) ?? 0;
  const start = m.now - length;
  let covered = 0;
  for (const { end } of buckets) {
    covered += Math.max(0, Math.min(end, m.now) - Math.max(end - step, start));
  }
  const last = buckets.at(-1);
  if (last !== undefined && m.now - last.end < step) {
    covered += Math.max(0, m.now - last.end);
  }
  return { covered: seconds(Math.min(length, covered)), window: length };
}

/**
 * Whether the last while was not measured: one of the recent windows of up to an hour has no readable counts. The
 * shortest of them is 5 minutes; when it is empty, a tenth of the hour is missing or about to be. Only windows that
 * were asked for are judged; where all are longer than an hour, the shortest. Where nobody asked for recent windows,
 * the newest bucket decides; where there is neither, nothing shows that it was measured.
 */
export function isRecentlyUncovered(m: Measurement, windows: readonly Seconds[]): boolean {
  const { asked } = m;
  const judged = asked === undefined ? windows : windows.filter((window) => asked.includes(window));
  if (judged.length > 0 && (asked !== undefined || m.recent.size > 0)) {
    const recent = judged.filter((window) => window <= Math.max(RECENT_PART, Math.min(...judged)));
    return !recent.every((window) => isReadable(m.recent.get(window)));
  }
  const last = m.buckets.filter(({ counts }) => isReadable(counts)).at(-1);
  return last === undefined || isOlderThan(last.end, m.now, m.bucketStep ?? bucketStep(m.buckets));
}

function isReadable(counts: EventCounts | undefined): boolean {
  return counts !== undefined && checkCounts(counts) !== undefined;
}

/** The newest bucket that can have ended is less than one step old; a second one is allowed for late answers. */
function isOlderThan(end: Instant, now: Instant, step: Seconds | undefined): boolean {
  return step === undefined || now - end > 2 * step;
}
