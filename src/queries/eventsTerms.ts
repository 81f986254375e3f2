import type { VectorSelector } from '../promql/ast';
import { call, range, sum } from '../promql/build';
import { ok, type Result } from '../slo/result';
import type { EventsSli } from '../slo/sli';
import type { Seconds } from '../slo/units';
import { both, readSelector } from './readPromql';
import { narrowed, type Split } from './split';
import type { EventTerms } from './terms';

/**
 * Counters of events: `sum(increase(selector[W]))`. A counter of errors may not exist before the first error, so its
 * absence beside a total is 0.
 */
export function eventsTerms(sli: EventsSli, split: Split): Result<EventTerms> {
  const selectors = both(
    readSelector(sli.selector, ['sli', 'events', sli.counted]),
    readSelector(sli.total, ['sli', 'events', 'total'])
  );
  if (!selectors.ok) {
    return selectors;
  }
  const counted = narrowed(selectors.value[0], split);
  const total = narrowed(selectors.value[1], split);
  return ok({
    source: 'raw',
    counted: sli.counted,
    absentCounted: 'zero',
    countedOver: (window) => sumOfIncrease(counted, window, split),
    totalOver: (window) => sumOfIncrease(total, window, split),
  });
}

/** The growth of all series of a counter over a window. */
export function sumOfIncrease(selector: VectorSelector, window: Seconds, split: Split): ReturnType<typeof sum> {
  return sum(call('increase', range(selector, window)), split);
}
