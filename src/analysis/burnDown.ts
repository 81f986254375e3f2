import { errorBudget } from '../slo/budget';
import type { EventBucket } from '../slo/eventBucket';
import { checkCounts, type EventCounts } from '../slo/events';
import type { Objective } from '../slo/objective';
import { type Instant, instant, type Ratio, ratio, type Seconds } from '../slo/units';
import { bucketStep } from './coverage';

/** How much more than the buckets the window may count before that is news and no estimate. */
const MOST_SCALE = 1.1;

/** Budget left at an instant of the window that ends now. */
export interface BurnDownPoint {
  readonly time: Instant;
  readonly remaining: Ratio;
}

/**
 * How the budget of the window was spent: `1 − Σ bad(until then) / (b × total(window))`, one point at the end of
 * each bucket and one where the first begins. It falls or stays, and ends at `1 − consumed` of the buckets.
 *
 * Give `window`, the events that the budget was computed from, and the line ends exactly at that budget: sums of
 * `increase` over buckets differ a little from `increase` over the window. Bad events of the window far beyond those of
 * the buckets are newer than these: the last bucket takes them. Buckets that cannot be read are left out.
 *
 * Of a calendar period, `windowLength` is what is over of it, and `share` how much of the whole that is.
 */
export function burnDown(
  objective: Pick<Objective, 'target'>,
  buckets: readonly EventBucket[],
  windowLength: Seconds,
  window?: EventCounts,
  share = 1
): readonly BurnDownPoint[] {
  const counted = window && checkCounts(window)?.counts;
  const inside = withoutBefore(bucketsOfWindow(buckets, windowLength), bucketStep(buckets) ?? windowLength, {
    windowLength,
    counted,
  });
  const first = inside[0];
  if (first === undefined) {
    return [];
  }
  const sums = inside.reduce(addCounts, { bad: 0, total: 0 });
  const whole = counted ?? sums;
  const scale = sums.bad === 0 ? 0 : whole.bad / sums.bad;
  const remaining = (bad: number) => {
    const counts = { bad: bad * Math.min(scale, MOST_SCALE), total: whole.total };
    return errorBudget(objective, counts, windowLength, share)?.remaining ?? ratio(1);
  };
  const atEnd = errorBudget(objective, whole, windowLength, share)?.remaining ?? ratio(1);
  const end = inside.at(-1)?.end ?? first.end;
  const start = instant(Math.max(end - windowLength, first.end - (bucketStep(buckets) ?? windowLength)));
  const points: BurnDownPoint[] = [{ time: start, remaining: ratio(1) }];
  let bad = 0;
  for (const { end, counts } of inside.slice(0, -1)) {
    bad += counts.bad;
    points.push({ time: end, remaining: bad === sums.bad && bad > 0 && scale <= MOST_SCALE ? atEnd : remaining(bad) });
  }
  return [...points, { time: end, remaining: atEnd }];
}

/** What an even burn leaves: all at the start of the window that ends at `end` (the period, of a calendar), nothing at its end. */
export function evenBurn(end: Instant, windowLength: Seconds): readonly [BurnDownPoint, BurnDownPoint] {
  return [
    { time: instant(end - windowLength), remaining: ratio(1) },
    { time: end, remaining: ratio(0) },
  ];
}

/** Readable buckets of the window that ends with the newest bucket. */
function bucketsOfWindow(buckets: readonly EventBucket[], windowLength: Seconds): readonly EventBucket[] {
  const end = buckets.at(-1)?.end ?? 0;
  return buckets.flatMap((bucket) => {
    const checked = checkCounts(bucket.counts);
    return checked !== undefined && bucket.end > end - windowLength ? [{ end: bucket.end, ...checked }] : [];
  });
}

/**
 * The first bucket may begin before the window does, which is seldom a whole number of buckets long if it is a calendar
 * period: of its bad events those stay that the window has beyond its other buckets.
 */
function withoutBefore(
  inside: readonly EventBucket[],
  step: Seconds,
  { windowLength, counted }: { readonly windowLength: Seconds; readonly counted?: EventCounts }
): readonly EventBucket[] {
  const [first, ...others] = inside;
  const end = inside.at(-1)?.end ?? 0;
  if (first === undefined || counted === undefined || first.end - step >= end - windowLength - 1) {
    return inside;
  }
  const { bad } = others.reduce(addCounts, { bad: 0, total: 0 });
  const own = Math.min(first.counts.bad, Math.max(0, counted.bad - bad));
  return [{ ...first, counts: { ...first.counts, bad: own } }, ...others];
}

function addCounts(sum: EventCounts, { counts }: EventBucket): EventCounts {
  return { bad: sum.bad + counts.bad, total: sum.total + counts.total };
}
