import type { Expr } from '../promql/ast';
import { binary, call, number, subquery } from '../promql/build';
import type { Ratio } from '../slo/units';
import { roundNoise, type Seconds } from '../slo/units';
import type { Comparison, TimeSlices } from '../slo/sli';
import { countedShare } from './countedShare';
import { leftOpen } from './leftOpen';
import type { EventTerms } from './terms';

/**
 * Slices of time as events: `sum_over_time(holds[W:slice])`. `holds` is 1 at the end of a slice that is good, 0 of one
 * that is not, absent of one without data. What such a slice counts as is the objective's choice: it is left out
 * (`ignore`), or every slice counts and the missing ones fall on the side that is not counted.
 */
export function sliceTerms(holds: Expr, { length, noData }: TimeSlices): EventTerms {
  const counted = noData === 'good' ? 'bad' : 'good';
  const ofCounted = counted === 'good' ? holds : binary(holds, '==', number(0), { bool: true });
  const every = call('vector', number(1));
  return {
    source: 'raw',
    counted,
    absentCounted: 'zero',
    countedOver: (window) => overSlices('sum_over_time', ofCounted, window, length),
    totalOver: (window) => overSlices('count_over_time', noData === 'ignore' ? holds : every, window, length),
  };
}

/**
 * 1 where a value meets a condition, 0 where it does not. NaN (0 / 0 without traffic, a quantile of nothing) is no value:
 * it is not `>=` anything, so that it is gone before PromQL takes it for one that fails `<`, and meets `!=`. The
 * infinities are values.
 */
export function judged(value: Expr, op: Comparison, bound: number): Expr {
  return binary(binary(value, '>=', number(-Infinity)), op, number(bound), { bool: true });
}

/** Whether the events of a slice reach the ratio that it needs; a slice without traffic has no data. */
export function reachesTarget(events: EventTerms, length: Seconds, target: Ratio): Expr {
  const share = countedShare(events, length);
  return events.counted === 'good' ? judged(share, '>=', target) : judged(share, '<=', roundNoise(1 - target));
}

function overSlices(name: string, expr: Expr, window: Seconds, slice: Seconds): Expr {
  return call(name, subquery(expr, { range: leftOpen(window), step: slice }));
}
