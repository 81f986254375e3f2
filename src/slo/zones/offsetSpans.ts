import { DAY, type Instant, instant, type Seconds } from '../units';
import { offsetAt } from './offsetAt';

/** Time in which the clocks of a zone are so far ahead of UTC: `[from, to)`. */
export interface OffsetSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: Seconds;
}

/** Clocks do not change twice within so long. */
const LOOK = 5 * DAY;

/** The time from `from` to `to`, cut where the clocks of a zone change. */
export function offsetSpans(timeZone: string, from: Instant, to: Instant): readonly OffsetSpan[] {
  const spans: OffsetSpan[] = [];
  let start: number = from;
  let offset = offsetAt(timeZone, from);
  for (let at: number = from; at < to;) {
    const next = Math.min(at + LOOK, to);
    const then = offsetAt(timeZone, instant(next));
    if (then !== offset) {
      const change = changeBetween(timeZone, at, next);
      spans.push({ from: instant(start), to: instant(change), offset });
      [start, offset] = [change, then];
    }
    at = next;
  }
  return start < to ? [...spans, { from: instant(start), to, offset }] : spans;
}

/** The first second with the later of two offsets. */
function changeBetween(timeZone: string, before: number, after: number): number {
  const old = offsetAt(timeZone, instant(before));
  // Clocks change at whole seconds. Between a whole one and a part of one, bisection would not end.
  let [last, first] = [Math.floor(before), Math.ceil(after)];
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2);
    [last, first] = offsetAt(timeZone, instant(middle)) === old ? [middle, first] : [last, middle];
  }
  return first;
}
