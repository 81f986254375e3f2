import type { Expr } from '../../promql/ast';
import { call, subquery } from '../../promql/build';
import { delay } from '../../promql/delay';
import { DAY, type Instant, type Seconds, seconds } from '../../slo/units';

/** Times of one length that follow each other at one distance: each night, each Sunday. The newest ends `before` now. */
export interface Run {
  readonly length: Seconds;
  readonly before: Seconds;
  readonly count: number;
  readonly period: Seconds;
}

const PERIODS: readonly Seconds[] = [DAY, seconds(7 * DAY)];

/** Fewer are as short one by one. */
const FEWEST = 3;

/** Times in order, newest first → runs, and those that are in none as runs of one. */
export function toRuns(times: ReadonlyArray<Pick<Run, 'length' | 'before'>>, now: Instant): readonly Run[] {
  const left = new Set(times);
  const runs: Run[] = [];
  for (const period of PERIODS) {
    for (const first of times) {
      const chain = chainFrom(first, left, { period, now });
      if (chain.length >= FEWEST) {
        chain.forEach((one) => left.delete(one));
        runs.push({ ...first, count: chain.length, period });
      }
    }
  }
  return [...runs, ...[...left].map((one) => ({ ...one, count: 1, period: DAY }))];
}

function chainFrom<T extends Pick<Run, 'length' | 'before'>>(
  first: T,
  left: ReadonlySet<T>,
  { period, now }: { readonly period: Seconds; readonly now: Instant }
): readonly T[] {
  // A step of the grid that comes after now is none of a subquery.
  if (!left.has(first) || stepAfter(now - first.before, period) > now) {
    return [];
  }
  const chain = [first];
  for (const one of left) {
    if (one.length === first.length && one.before === first.before + chain.length * period) {
      chain.push(one);
    }
  }
  return chain;
}

/** Subqueries are evaluated at whole multiples of their step. */
function stepAfter(time: number, period: Seconds): number {
  return Math.ceil(time / period) * period;
}

/** The sum of what `over` says of each time of a run, seen from `now`. */
export function sumOfRun(over: (window: Seconds) => Expr, { length, before, count, period }: Run, now: Instant): Expr {
  if (count === 1) {
    return earlier(over(length), before);
  }
  const end = now - before;
  const step = stepAfter(end, period);
  const each = earlier(over(length), step - end);
  const range = seconds((count - 1) * period + 1);
  return call('sum_over_time', earlier(subquery(each, { range, step: period }), now - step));
}

export function earlier(expr: Expr, by: number): Expr {
  return by === 0 ? expr : delay(expr, seconds(by));
}
