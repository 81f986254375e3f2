import { DAY, type Instant, instant, type Seconds, seconds } from '../units';

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

/** How far the clocks of a zone are ahead of UTC. */
export function offsetAt(timeZone: string, time: Instant): Seconds {
  if (timeZone === 'UTC') {
    return seconds(0);
  }
  const shown = new Map(
    formatterOf(timeZone)
      .formatToParts(time * 1000)
      .map(({ type, value }) => [type, Number(value)])
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const clock = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) / 1000;
  return seconds(clock - Math.floor(time));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times as long as using it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) {
    return known;
  }
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
