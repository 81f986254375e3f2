import type { Expr } from '../promql/ast';
import { binary, call, number, subquery } from '../promql/build';
import { fail, ok, type Result } from '../slo/result';
import type { Occurrences, ThresholdSli, TimeSlices } from '../slo/sli';
import type { Seconds } from '../slo/units';
import { leftOpen } from './leftOpen';
import { readExpression } from './readPromql';
import { singleElement } from './singleElement';
import type { EventTerms } from './terms';

/**
 * A condition, judged once in each slice: `sum_over_time((query op bool value)[W:slice])`. Of several elements all
 * have to hold. What a slice without a value counts as is the objective's choice: it is left out (`ignore`), or every
 * slice counts and the missing ones fall on the side that is not counted.
 */
export function thresholdTerms(sli: ThresholdSli, budgeting: Occurrences | TimeSlices): Result<EventTerms> {
  if (budgeting.method !== 'time-slices') {
    return fail(
      ['objective', 'slices'],
      'slices-missing',
      'A threshold SLI is judged slice by slice, and its objective has no slices. Add them, like slices: { length: 1m, noData: ignore }.'
    );
  }
  const query = readExpression(sli.query, ['sli', 'threshold', 'query']);
  if (!query.ok) {
    return query;
  }
  const { length, noData } = budgeting;
  const counted = noData === 'good' ? 'bad' : 'good';
  const holds = condition(query.value, sli);
  const judged = counted === 'good' ? holds : binary(holds, '==', number(0), { bool: true });
  const every = call('vector', number(1));
  return ok({
    source: 'raw',
    counted,
    absentCounted: 'zero',
    countedOver: (window) => overSlices('sum_over_time', judged, window, length),
    totalOver: (window) => overSlices('count_over_time', noData === 'ignore' ? holds : every, window, length),
  });
}

/** 1 where the value meets the condition, 0 where it does not; NaN does not. */
function condition(query: Expr, { op, value }: ThresholdSli): Expr {
  return singleElement(binary(query, op, number(value), { bool: true }), 'min');
}

function overSlices(name: string, expr: Expr, window: Seconds, slice: Seconds): Expr {
  return call(name, subquery(expr, { range: leftOpen(window), step: slice }));
}
