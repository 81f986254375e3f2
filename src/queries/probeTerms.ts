import { binary, call, range, sum } from '../promql/build';
import { ok, type Result } from '../slo/result';
import type { ProbeSli } from '../slo/sli';
import { leftOpen } from './leftOpen';
import { readSelector } from './readPromql';
import { narrowed, type Split } from './split';
import type { EventTerms } from './terms';

/**
 * A gauge of 0 and 1: each sample is an event, and 1 is good. A series whose samples add up to more than their number
 * is no probe (a status code, a duration in milliseconds): none of it counts as good, for it must not look healthy.
 */
export function probeTerms(sli: ProbeSli, split: Split): Result<EventTerms> {
  const metric = readSelector(sli.metric, ['sli', 'probe', 'metric']);
  if (!metric.ok) {
    return metric;
  }
  const selector = narrowed(metric.value, split);
  return ok({
    source: 'raw',
    counted: 'good',
    absentCounted: 'zero',
    countedOver: (window) => {
      const samples = range(selector, leftOpen(window));
      return sum(binary(call('sum_over_time', samples), '<=', call('count_over_time', samples)), split);
    },
    totalOver: (window) => sum(call('count_over_time', range(selector, leftOpen(window))), split),
  });
}
