import type { Expr } from '../../promql/ast';
import { binary, call, number, string, sum } from '../../promql/build';
import { budgetLabels } from '../../slo/budgetLabels';
import { clipped, excludedSpans, joined, lengthOf } from '../../slo/exclusions/excludedSpans';
import type { Issue } from '../../slo/result';
import type { Slo } from '../../slo/slo';
import { type Instant, instant, MINUTE, type Seconds, seconds } from '../../slo/units';
import { PART_LABEL } from '../keyLabel';
import { earlier, sumOfRun, toRuns } from './runs';
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
  const by = budgetLabels(slo);
  const of = remembered((window) => leftOutOf(slo, ends, window));
  return {
    ...terms,
    countedOver: remembered((window) => subtracted(terms.countedOver, window, { ...of(window), by })),
    totalOver: remembered((window) => subtracted(terms.totalOver, window, { ...of(window), by })),
    emptyEnds: (window) => of(window).empty,
    // Buckets are drawn; nothing is said of one.
    ...(ends.count === 1 && { offBy: (window: Seconds) => offBy(of(window).pieces, window) }),
    leftOut: JSON.stringify([exclusions.map(({ title: _, ...times }) => times), ends]),
    tooLong: TOO_MANY,
  };
};

/** Made once for each window: these have thousands of nodes, and are asked for when they are grouped, measured and sent. */
function remembered<T>(make: (window: Seconds) => T): (window: Seconds) => T {
  const made = new Map<Seconds, T>();
  return (window) => {
    const known = made.get(window) ?? make(window);
    made.set(window, known);
    return known;
  };
}

const TOO_MANY: Issue = {
  path: ['exclusions'],
  code: 'query-too-long',
  message:
    'So many exclusions lie in the window that their queries are longer than a Prometheus-compatible store takes. Install the rules of this SLO, which leave out any number, or shorten its window.',
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
  /** What is to be taken, from the expression of a window of any length. */
  readonly parts: ReadonlyArray<(over: Over) => Expr>;
}

type Over = (window: Seconds) => Expr;

/** Pieces of exclusions: so long, and so long before the end of the windows that end at these instants. */
interface Piece {
  readonly length: Seconds;
  readonly before: Seconds;
  readonly ends: Instant[];
}

function leftOutOf(slo: Slo, { last, count, step }: WindowEnds, window: Seconds): LeftOut {
  const empty: Instant[] = [];
  const pieces = new Map<string, Piece>();
  const first = instant(last - (count - 1) * step);
  const spans = spansWith(slo, instant(first - window), last);
  for (let at = 0; at < count; at += 1) {
    const end = instant(first + at * step);
    const own = spans.flatMap((span) => clipped(end - window, end, span));
    if (lengthOf(own) >= window) {
      empty.push(end);
    } else {
      for (const span of own) {
        const [length, before] = [seconds(span.to - span.from), seconds(end - span.to)];
        const piece = pieces.get(`${before} ${length}`) ?? { length, before, ends: [] };
        piece.ends.push(end);
        pieces.set(`${before} ${length}`, piece);
      }
    }
  }
  const all = [...pieces.values()];
  return { empty, pieces: all, parts: count === 1 ? ofOneWindow(all, last) : all.map(ofBuckets) };
}

/** A minute, which few scrapes are apart, for each end of a piece that is none of the window (slo-maths, "Exclusions"). */
function offBy(pieces: readonly Piece[], window: Seconds): number {
  const ends = pieces.flatMap(({ before, length }) => [before > 0, before + length < window]).filter(Boolean).length;
  const left = window - pieces.reduce((sum, { length }) => sum + length, 0);
  return (ends * MINUTE) / left;
}

function ofOneWindow(pieces: readonly Piece[], now: Instant): LeftOut['parts'] {
  const newestFirst = [...pieces].sort((a, b) => a.before - b.before);
  return toRuns(newestFirst, now).map((run) => (over) => sumOfRun(over, run, now));
}

function ofBuckets({ length, before, ends }: Piece): LeftOut['parts'][number] {
  return (over) => binary(earlier(over(length), before), '*', isOneOf(ends));
}

/** A slice of which any part lies in an exclusion is left out: it ends up to its length later. */
function spansWith({ exclusions = [], objective: { budgeting } }: Slo, from: Instant, to: Instant) {
  const tail = budgeting.method === 'time-slices' ? Math.max(0, budgeting.length - 1) : 0;
  const spans = excludedSpans(exclusions, instant(from - tail), to);
  return tail === 0 ? spans : joined(spans.map((span) => ({ from: span.from, to: instant(span.to + tail) })));
}

/** The sum of a window and, with the opposite sign, of the pieces inside it; none where the window has none. */
function subtracted(
  over: Over,
  window: Seconds,
  { parts, by }: Pick<LeftOut, 'parts'> & { readonly by: readonly string[] }
): Expr {
  const less = parts.map((part, index) =>
    call('label_replace', binary(number(-1), '*', part(over)), ...[PART_LABEL, String(index), '', ''].map(string))
  );
  return less.length === 0
    ? over(window)
    : sum(
        less.reduce<Expr>((union, part) => binary(union, 'or', part), over(window)),
        { by }
      );
}

/** 1 at these instants, 0 at others. */
function isOneOf(ends: readonly Instant[]): Expr {
  return ends
    .map((end): Expr => binary(call('time'), '==', number(end), { bool: true }))
    .reduce((one, other) => binary(one, '+', other));
}
