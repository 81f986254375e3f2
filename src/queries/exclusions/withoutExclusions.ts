import type { Expr } from '../../promql/ast';
import { binary, call, number, string, sum } from '../../promql/build';
import { delay } from '../../promql/delay';
import { type ExcludedSpan, excludedSpans, lengthOf } from '../../slo/exclusions/excludedSpans';
import type { Slo } from '../../slo/slo';
import { type Instant, instant, type Seconds, seconds } from '../../slo/units';
import type { LeaveOut, LeavingOut, WindowEnds } from './leftOut';

/**
 * The terms of an SLO without what lies in its exclusions: from the sum of a window, the sums of the excluded times inside
 * it are taken, by the same estimator. Of buckets, each piece of an exclusion is taken from the one that it lies in;
 * buckets that are excluded as a whole are not asked about: their counts are known.
 */
const leaveOut: LeaveOut = (slo, terms, ends) => {
  const { exclusions = [] } = slo;
  if (exclusions.length === 0 || terms.source === 'recorded') {
    return terms;
  }
  const found = new Map<Seconds, LeftOut>();
  const of = (window: Seconds) => {
    const known = found.get(window) ?? leftOutOf(slo, ends, window);
    found.set(window, known);
    return known;
  };
  return {
    ...terms,
    countedOver: (window) => subtracted(terms.countedOver, window, of(window)),
    totalOver: (window) => subtracted(terms.totalOver, window, of(window)),
    emptyEnds: (window) => of(window).empty,
    leftOut: JSON.stringify([exclusions.map(({ title: _, ...times }) => times), ends]),
  };
};

export const leavingOut: LeavingOut = {
  leaveOut,
  timeIn: ({ exclusions = [] }, from, to) => lengthOf(excludedSpans(exclusions, from, to)),
};

/** What to take from windows of one length. */
interface LeftOut {
  /** Ends of windows that lie in exclusions as a whole. */
  readonly empty: readonly Instant[];
  readonly pieces: readonly Piece[];
}

/** A piece of an exclusion: so long, and so long before the end of the windows that end at these instants. */
interface Piece {
  readonly length: Seconds;
  readonly before: Seconds;
  readonly ends: readonly Instant[];
  /** Whether there is no other window in the request. */
  readonly isOfAll: boolean;
}

function leftOutOf(slo: Slo, { last, count, step }: WindowEnds, window: Seconds): LeftOut {
  const empty: Instant[] = [];
  const pieces = new Map<string, { readonly span: ExcludedSpan; readonly ends: Instant[] }>();
  const first = instant(last - (count - 1) * step);
  const all = spansWith(slo, instant(first - window), last);
  for (let at = 0; at < count; at += 1) {
    const end = instant(first + at * step);
    const own = inside(all, instant(end - window), end);
    if (lengthOf(own) >= window) {
      empty.push(end);
    } else {
      for (const span of own) {
        const key = `${end - span.to} ${span.to - span.from}`;
        const piece = pieces.get(key) ?? { span, ends: [] };
        piece.ends.push(end);
        pieces.set(key, piece);
      }
    }
  }
  return {
    empty,
    pieces: [...pieces.values()].map(({ span, ends }) => ({
      length: seconds(span.to - span.from),
      before: seconds((ends[0] ?? span.to) - span.to),
      ends,
      isOfAll: count === 1,
    })),
  };
}

/** A slice of which any part lies in an exclusion is left out: it ends up to its length later. */
function spansWith({ exclusions = [], objective: { budgeting } }: Slo, from: Instant, to: Instant) {
  const tail = budgeting.method === 'time-slices' ? Math.max(0, budgeting.length - 1) : 0;
  const spans = excludedSpans(exclusions, instant(from - tail), to);
  return tail === 0 ? spans : joined(spans.map((span) => ({ from: span.from, to: instant(span.to + tail) })));
}

function joined(spans: readonly ExcludedSpan[]): readonly ExcludedSpan[] {
  const list: ExcludedSpan[] = [];
  for (const span of spans) {
    const last = list.at(-1);
    if (last !== undefined && span.from <= last.to) {
      list[list.length - 1] = { from: last.from, to: span.to };
    } else {
      list.push(span);
    }
  }
  return list;
}

function inside(spans: readonly ExcludedSpan[], start: Instant, end: Instant): readonly ExcludedSpan[] {
  return spans.flatMap(({ from, to }) => {
    const span = { from: instant(Math.max(from, start)), to: instant(Math.min(to, end)) };
    return span.from < span.to ? [span] : [];
  });
}

/** Keeps the parts of a sum apart until they are added. */
const PART_LABEL = 'slo_part';

/** The sum of a window and, with the opposite sign, of the pieces inside it; none where the window has none. */
function subtracted(over: (window: Seconds) => Expr, window: Seconds, { pieces }: LeftOut): Expr {
  const whole = over(window);
  if (pieces.length === 0) {
    return whole;
  }
  const parts = pieces.map(({ length, before, ends, isOfAll }, index) => {
    const less = binary(number(-1), '*', delay(over(length), before));
    const there = isOfAll ? less : binary(less, '*', isOneOf(ends));
    return call('label_replace', there, ...[PART_LABEL, String(index), '', ''].map(string));
  });
  return sum(parts.reduce<Expr>((union, part) => binary(union, 'or', part), whole));
}

/** 1 at these instants, 0 at others. */
function isOneOf(ends: readonly Instant[]): Expr {
  return ends
    .map((end): Expr => binary(call('time'), '==', number(end), { bool: true }))
    .reduce((one, other) => binary(one, '+', other));
}
