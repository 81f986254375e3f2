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

/** The shortest bucket that has two samples also where they are a minute apart and one of them is lost. */
export const SURE_STEP: Seconds = seconds(5 * MINUTE);

interface Buckets {
  readonly step: Seconds;
  readonly buckets: readonly unknown[];
}

/**
 * Whether longer buckets show what shorter ones have no samples for. At both ends of a gap, and of a young series, a
 * longer bucket always reaches a little farther: that alone is not worth the detail.
 */
export function showsMore(longer: Buckets, shorter: Buckets): boolean {
  const [more, less] = [longer.step * longer.buckets.length, shorter.step * shorter.buckets.length];
  return less === 0 ? more > 0 : more - less >= 2 * longer.step;
}
