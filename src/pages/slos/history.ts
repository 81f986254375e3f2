import type { EventBucket } from '../../slo/eventBucket';
import { errorRatio } from '../../slo/events';
import type { Instant, Seconds } from '../../slo/units';

/** The time that a sparkline shows, and the length of one of its bars. */
export interface HistorySpan {
  readonly end: Instant;
  readonly length: Seconds;
  readonly step: Seconds;
}

/**
 * Error ratio of each step of a span, oldest first; undefined where nothing was measured or nothing happened. A series
 * that is eight days old fills the last eight days, and the same place is the same time in every row of a list.
 */
export function historyOf(
  buckets: readonly EventBucket[],
  { end, length, step }: HistorySpan
): ReadonlyArray<number | undefined> {
  const values = Array.from<number | undefined>({ length: Math.ceil(length / step) });
  for (const bucket of buckets) {
    const place = values.length - 1 - Math.floor((end - bucket.end) / step);
    if (place >= 0 && place < values.length) {
      values[place] = errorRatio(bucket.counts);
    }
  }
  return values;
}
