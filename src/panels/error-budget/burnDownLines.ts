import type { TimeRange } from '@grafana/data';
import { type BurnDownPoint, evenBurn } from '../../analysis/burnDown';
import { windowLength } from '../../slo/objective';
import { percentFromRatio } from '../../slo/units';
import type { BudgetReading } from './reading';

/** Lines over shared times (Unix seconds, ascending), in percent of the budget; null where a line is not. */
export interface BurnDownLines {
  readonly times: readonly number[];
  readonly left: ReadonlyArray<number | null>;
  readonly even: ReadonlyArray<number | null>;
}

/** Budget left and even burn at every time at which one of them bends, inside the range and one step beyond it. */
export function burnDownLines({ burnDown, objective, now }: BudgetReading, timeRange: TimeRange): BurnDownLines {
  const even = evenBurn(now, windowLength(objective.window));
  const [from, to] = [timeRange.from.valueOf() / 1000, timeRange.to.valueOf() / 1000];
  const inWindow = [from, to].filter((time) => time > even[0].time && time < even[1].time);
  const all = [...burnDown.map(({ time }) => time), ...even.map(({ time }) => time), ...inWindow];
  const times = [...new Set<number>(all)].sort((a, b) => a - b);
  return { times, left: heights(burnDown, times), even: heights(even, times) };
}

/** Height of a line at ascending times: straight between its points, null beyond its ends. */
function heights(points: readonly BurnDownPoint[], times: readonly number[]): ReadonlyArray<number | null> {
  let right = 0;
  return times.map((time) => {
    while (right < points.length && (points[right]?.time ?? 0) < time) {
      right += 1;
    }
    const after = points[right];
    const before = points[right - 1];
    if (after === undefined || (before === undefined && after.time !== time)) {
      return null;
    }
    if (before === undefined || after.time === time) {
      return percentFromRatio(after.remaining);
    }
    const share = (time - before.time) / (after.time - before.time);
    return (before.remaining + (after.remaining - before.remaining) * share) * 100;
  });
}

/** What the vertical axis has to show: from nothing to all, and below where the budget is overspent. */
export function percentRange(left: ReadonlyArray<number | null>): { readonly min: number; readonly max: number } {
  const lowest = Math.min(0, ...left.filter((value) => value !== null));
  return { min: lowest < 0 ? lowest * 1.05 : 0, max: 100 };
}
