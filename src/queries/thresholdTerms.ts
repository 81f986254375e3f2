import type { Expr } from '../promql/ast';
import { call } from '../promql/build';
import { valueType } from '../promql/valueType';
import { fail, ok, type Result } from '../slo/result';
import type { Occurrences, ThresholdSli, TimeSlices } from '../slo/sli';
import { readExpression } from './readPromql';
import { singleElement } from './singleElement';
import { judged, sliceTerms } from './sliceTerms';
import type { EventTerms } from './terms';

/** A condition, judged once in each slice (`sliceTerms`). Of several elements all have to hold. */
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
  return ok(sliceTerms(condition(query.value, sli), budgeting));
}

/** 1 where the value meets the condition, 0 where it does not, absent where there is none. */
function condition(query: Expr, { op, value }: ThresholdSli): Expr {
  // Between numbers there are no comparisons that leave one out.
  const elements = valueType(query) === 'scalar' ? call('vector', query) : query;
  return singleElement(judged(elements, op, value), 'min');
}
