import type { VectorSelector } from '../promql/ast';
import { call, range, sum } from '../promql/build';
import { ok, type Result } from '../slo/result';
import type { EventsSli } from '../slo/sli';
import type { Seconds } from '../slo/units';
import { both, readSelector } from './readPromql';
import type { EventTerms } from './terms';

/**
 * Counters of events: `sum(increase(selector[W]))`. A counter of errors may not exist before the first error, so its
 * absence beside a total is 0. Groups (`by`) add up to the SLO.
 */
export function eventsTerms(sli: EventsSli): Result<EventTerms> {
  const selectors = both(
    readSelector(sli.selector, ['sli', 'events', sli.counted]),
    readSelector(sli.total, ['sli', 'events', 'total'])
  );
  if (!selectors.ok) {
    return selectors;
  }
  const [counted, total] = selectors.value;
  return ok({
    source: 'raw',
    counted: sli.counted,
    absentCounted: 'zero',
    countedOver: (window) => sumOfIncrease(counted, window),
    totalOver: (window) => sumOfIncrease(total, window),
  });
}

/** The growth of all series of a counter over a window. */
export function sumOfIncrease(selector: VectorSelector, window: Seconds): ReturnType<typeof sum> {
  return sum(call('increase', range(selector, window)));
}
