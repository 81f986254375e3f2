import { DAY, HOUR, type Instant, instant, MINUTE, type Seconds, seconds } from '../../slo/units';

/** Lengths that people read without counting. */
const STEPS: readonly Seconds[] = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => seconds(minutes * MINUTE)),
  ...[1, 2, 3, 4, 6, 8, 12].map((hours) => seconds(hours * HOUR)),
  ...[1, 2, 3, 5, 7].map((days) => seconds(days * DAY)),
];

/** The shortest step that divides a span into at most so many buckets, without a rest where one of ours does. */
export function bucketStep(span: number, mostBuckets: number): Seconds {
  const shortest = Math.max(span / mostBuckets, MINUTE);
  const longEnough = STEPS.filter((step) => step >= shortest && step <= span);
  const even = longEnough.find((step) => span % step === 0 && step <= 3 * shortest);
  return even ?? longEnough[0] ?? seconds(Math.max(MINUTE, Math.ceil(shortest / MINUTE) * MINUTE));
}

/**
 * Buckets that a sparkline and the coverage of a status need: three for each day of 30. With as many as the longest
 * window has days, every window of whole days divides without a rest.
 */
export const STATUS_BUCKETS = 90;

/** Buckets of a chart as wide as a page. */
export const CHART_BUCKETS = 180;

/** End of the first bucket of a span that ends at `end`: `start` of the range query whose buckets cover it. */
export function firstBucketEnd(end: Instant, span: number, step: Seconds): Instant {
  const count = Math.max(1, Math.ceil(span / step));
  return instant(end - (count - 1) * step);
}
