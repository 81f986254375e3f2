import { errorBudgetRatio, type Objective } from '../slo/objective';
import type { EventBucket } from '../slo/eventBucket';
import { checkCounts, type EventCounts } from '../slo/events';
import { type Instant, ratio, type Ratio, type Seconds } from '../slo/units';
import { burnDown, type BurnDownPoint } from './burnDown';

export interface RangeOfWindow {
  /** Buckets over the whole window, as coarse as may be. */
  readonly windowBuckets: readonly EventBucket[];
  /** Finer buckets of the range to look at. */
  readonly rangeBuckets: readonly EventBucket[];
  /** Of a calendar period what is over of it, and how much of the whole that is. */
  readonly windowLength: Seconds;
  readonly share?: number;
  /** Events of the window, from which the budget was computed. */
  readonly window: EventCounts;
}

/**
 * The burn-down of the window that ends now, seen through a shorter range: it passes the end of the range at the
 * height that the whole line has there (which is the tile's number when the range ends now), and before that each
 * failure stands as high as it does in the whole line. What lies before the window is left out.
 */
export function burnDownOfRange(objective: Pick<Objective, 'target'>, range: RangeOfWindow): readonly BurnDownPoint[] {
  const whole = burnDown(objective, range.windowBuckets, range.windowLength, range.window, range.share);
  const start = whole[0]?.time ?? Number.POSITIVE_INFINITY;
  const inside = range.rangeBuckets.filter(({ end, counts }) => end >= start && checkCounts(counts) !== undefined);
  const last = inside.at(-1);
  const allowed = (errorBudgetRatio(objective) * range.window.total) / (range.share ?? 1);
  if (last === undefined || !(allowed > 0)) {
    return whole;
  }
  let remaining: number = heightAt(whole, last.end);
  const points: BurnDownPoint[] = [];
  for (const { end, counts } of [...inside].reverse()) {
    points.push({ time: end, remaining: ratio(remaining) });
    remaining += (checkCounts(counts)?.counts.bad ?? 0) / allowed;
  }
  return points.reverse();
}

/** Height of the line at an instant, straight between its points, level beyond its ends. */
function heightAt(points: readonly BurnDownPoint[], time: Instant): Ratio {
  const after = points.findIndex((point) => point.time >= time);
  const right = after === -1 ? points.at(-1) : points[after];
  const left = points[after - 1] ?? right;
  if (left === undefined || right === undefined) {
    return ratio(1);
  }
  const share = right.time > left.time ? (time - left.time) / (right.time - left.time) : 1;
  return ratio(left.remaining + (right.remaining - left.remaining) * Math.min(1, Math.max(0, share)));
}
