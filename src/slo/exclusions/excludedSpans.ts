import { DAY, type Instant, instant, type Seconds, seconds } from '../units';
import type { Exclusion, OnceExclusion, RecurringExclusion } from './exclusion';
import { FURTHEST } from '../zones/offsetAt';
import { type OffsetSpan, offsetSpans } from '../zones/offsetSpans';
import { dayOf, occursOn } from './occursOn';

/** `[from, to)`. */
export interface ExcludedSpan {
  readonly from: Instant;
  readonly to: Instant;
}

/** What of the time from `from` to `to` is left out, in order; spans that touch are one. */
export function excludedSpans(exclusions: readonly Exclusion[], from: Instant, to: Instant): readonly ExcludedSpan[] {
  // Looking up clocks takes longer than all else, and twenty exclusions of one service follow the same ones.
  const zones = new Map<string, readonly OffsetSpan[]>();
  const clocksOf = (timeZone: string) => {
    const known = zones.get(timeZone) ?? offsetSpans(timeZone, from, to);
    zones.set(timeZone, known);
    return known;
  };
  const found = exclusions.flatMap((one) =>
    one.kind === 'once' ? onceSpan(one, from, to) : recurringSpans(one, clocksOf(one.timeZone))
  );
  return joined(found.sort((a, b) => a.from - b.from));
}

/** Spans in the order in which they begin, those that touch or overlap as one. */
export function joined(spans: readonly ExcludedSpan[]): readonly ExcludedSpan[] {
  const list: ExcludedSpan[] = [];
  for (const span of spans) {
    const last = list.at(-1);
    if (last !== undefined && span.from <= last.to) {
      list[list.length - 1] = { from: last.from, to: instant(Math.max(last.to, span.to)) };
    } else {
      list.push(span);
    }
  }
  return list;
}

export function lengthOf(spans: readonly ExcludedSpan[]): Seconds {
  return seconds(spans.reduce((sum, { from, to }) => sum + to - from, 0));
}

/** What of the time from `start` to `end` lies in a span: one part, or none. */
export function clipped(start: number, end: number, { from, to }: ExcludedSpan): readonly ExcludedSpan[] {
  const span = { from: instant(Math.max(start, from)), to: instant(Math.min(end, to)) };
  return span.from < span.to ? [span] : [];
}

/** The instants of a one-off exclusion, whatever its clocks do meanwhile. */
export function instantsOf({ from, to, timeZone }: Omit<OnceExclusion, 'kind' | 'title'>): ExcludedSpan {
  const around = (clock: number) =>
    offsetSpans(timeZone, instant(clock - FURTHEST), instant(clock + FURTHEST)).map(
      ({ from: since, offset, to: until }) => ({
        since,
        until,
        at: clock - offset,
      })
    );
  // A time that clocks skip is the instant at which they do; of one that they show twice, more is left out.
  const first = around(from).find(({ until, at }) => at < until);
  const last = around(to)
    .filter(({ since, at }) => at >= since)
    .at(-1);
  return {
    from: instant(Math.max(first?.since ?? from, first?.at ?? from)),
    to: instant(Math.min(last?.until ?? to, last?.at ?? to)),
  };
}

function onceSpan(exclusion: OnceExclusion, from: Instant, to: Instant): readonly ExcludedSpan[] {
  const span = instantsOf(exclusion);
  return clipped(span.from, span.to, { from, to });
}

function recurringSpans(exclusion: RecurringExclusion, clocks: readonly OffsetSpan[]): readonly ExcludedSpan[] {
  const { start, duration } = exclusion;
  const time = start - dayOf(start) * DAY;
  const spans: ExcludedSpan[] = [];
  for (const part of clocks) {
    const last = dayOf(part.to + part.offset - time);
    for (let day = Math.max(dayOf(start), dayOf(part.from + part.offset - time - duration)); day <= last; day += 1) {
      if (occursOn(exclusion, day)) {
        const begin = day * DAY + time - part.offset;
        spans.push(...clipped(begin, begin + duration, part));
      }
    }
  }
  return spans;
}
