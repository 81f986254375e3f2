import type { Expr } from '../../promql/ast';
import { binary, call, number, sum } from '../../promql/build';
import { delay } from '../../promql/delay';
import { MINUTE, type Seconds, seconds } from '../../slo/units';
import { leftOpen } from '../leftOpen';

/** Samples on their way are in when they are read so much later. */
export const LATE: Seconds = seconds(30);

/** What is recorded in a minute happened up to so long ago: it is read late, and is a minute long. */
export const RECORDED_AGO: Seconds = seconds(LATE + MINUTE);

/** So long a series may be missing (failed scrapes) and still be counted on from where it was. */
export const MEMORY: Seconds = seconds(15 * MINUTE);

/** Which labels of counters matter where their growth is summed. */
export interface GrowthLabels {
  /** What sums are kept apart by. */
  readonly by: readonly string[];
  /** What tells one process from another: a new series beside one that goes on began at zero, the past of a new one is not ours. */
  readonly instanceLabels: readonly string[];
}

/** Other series that say how counters are counted. */
export interface Beside {
  /** Says of counters that are first seen with their first event whether their instance was there before. */
  readonly total?: Expr;
  /** Without it, an instance is not counted. */
  readonly bucket?: Expr;
}

/**
 * Growth of `counters` in one minute, summed by some labels, per second: counted and not extrapolated (slo-maths, "How
 * rules count"). What is done to a sum costs a fraction of what is done to each series (ADR 11).
 */
export function growth(counters: Expr, labels: GrowthLabels, beside: Beside = {}): Expr {
  const all = sum(growthOfEach(counters, labels, beside), { by: labels.by });
  // One that was infinite when it was seen would be in all windows for as long as they are.
  return binary(binary(all, '/', number(MINUTE)), '<', INFINITE);
}

/**
 * The difference of two points of an absolute grid of minutes, so that sums over any window telescope to the counter's
 * own growth. A counter that fell began again at zero, and so did one that is new beside one that goes on. Where none of an
 * instance goes on, its target was given another label, or is another one: what they counted before is not of this minute.
 */
function growthOfEach(counters: Expr, labels: GrowthLabels, { total = counters, bucket }: Beside): Expr {
  const { by, instanceLabels } = labels;
  const now = pointOf(counters);
  const remembered = { kind: 'subquery', expr: counters, range: MEMORY, step: MINUTE, offset: LATE } as const;
  const step = binary(call('idelta', remembered), 'and', now);
  const fromZero = whereThereIs(now, whatGoesOn(counters, total, instanceLabels), instanceLabels);
  const rises = binary(step, '>=', number(0));
  if (bucket === undefined) {
    return binary(rises, 'or', fromZero);
  }
  // A bucket that came with this start of its process is not counted from zero, either: both are or neither.
  const withBucket = whereThereIs(fromZero, whatGoesOn(bucket, bucket, instanceLabels), instanceLabels);
  const told = [...new Set([...by, ...instanceLabels])];
  return whereThereIs(binary(rises, 'or', withBucket), pointOf(bucket), told);
}

function whereThereIs(expr: Expr, other: Expr, labels: readonly string[]): Expr {
  return binary(expr, 'and', other, { matching: { mode: 'on', labels } });
}

const INFINITE = number(Number.POSITIVE_INFINITY);
const BELOW_ALL = number(Number.NEGATIVE_INFINITY);

/**
 * Instances of which something had a point in the minute before, too, and nothing was no number: what follows a NaN did not
 * begin at zero.
 */
function whatGoesOn(counters: Expr, total: Expr, by: readonly string[]): Expr {
  const of = (expr: Expr) => {
    const points = { kind: 'subquery', expr, range: leftOpen(seconds(2 * MINUTE)), step: MINUTE } as const;
    return sum(call('idelta', delay(points, LATE)), { by });
  };
  const steps = counters === total ? of(total) : binary(of(counters), 'or', of(total));
  return binary(binary(steps, '>', BELOW_ALL), '<', INFINITE);
}

/** The one point of the grid in the minute that is counted. */
function pointOf(counters: Expr): Expr {
  const minute = { kind: 'subquery', expr: counters, range: MINUTE, step: MINUTE } as const;
  return call('last_over_time', delay(minute, LATE));
}
