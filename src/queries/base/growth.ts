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

/**
 * Growth of `counters` in one minute, summed by some labels, per second: counted and not extrapolated (slo-maths, "How
 * rules count"). What is done to a sum costs a fraction of what is done to each series (ADR 11). `total` says of counters
 * that are first seen with their first event whether their instance was there before.
 */
export function growth(counters: Expr, { by, instanceLabels }: GrowthLabels, total: Expr = counters): Expr {
  return binary(sum(growthOfEach(counters, total, instanceLabels), { by }), '/', number(MINUTE));
}

/**
 * The difference of two points of an absolute grid of minutes, so that sums over any window telescope to the counter's
 * own growth. A counter that fell began again at zero, and so did one that is new beside one that goes on. Where none of an
 * instance goes on, its target was given another label, or is another one: what they counted before is not of this minute.
 */
function growthOfEach(counters: Expr, total: Expr, instanceLabels: readonly string[]): Expr {
  const now = finite(pointOf(counters));
  const remembered = { kind: 'subquery', expr: finite(counters), range: MEMORY, step: MINUTE, offset: LATE } as const;
  const step = binary(call('idelta', remembered), 'and', now);
  const goesOn = counters === total ? whatGoesOn(total) : binary(whatGoesOn(counters), 'or', whatGoesOn(total));
  const fromZero = binary(now, 'and', goesOn, { matching: { mode: 'on', labels: instanceLabels } });
  return binary(binary(step, '>=', number(0)), 'or', fromZero);
}

/** A counter that is no number for a while is one that was not scraped then: in a sum it would be all of it. */
function finite(counters: Expr): Expr {
  return binary(counters, '<', number(Number.POSITIVE_INFINITY));
}

/** What had a point in the minute before, too. */
function whatGoesOn(counters: Expr): Expr {
  const twoMinutes = { kind: 'subquery', expr: counters, range: leftOpen(seconds(2 * MINUTE)), step: MINUTE } as const;
  return binary(call('count_over_time', delay(twoMinutes, LATE)), '==', number(2));
}

/** The one point of the grid in the minute that is counted. */
export function pointOf(counters: Expr): Expr {
  const minute = { kind: 'subquery', expr: counters, range: MINUTE, step: MINUTE } as const;
  return call('last_over_time', delay(minute, LATE));
}
