import { fail, ok, type Result } from '../slo/result';
import type { Sli, ThresholdSli } from '../slo/sli';
import type { Slo } from '../slo/slo';
import { customTerms } from './customTerms';
import { eventsTerms } from './eventsTerms';
import { latencyTerms } from './latencyTerms';
import { probeTerms } from './probeTerms';
import { type Split, splitOf } from './split';
import { reachesTarget, sliceTerms } from './sliceTerms';
import type { EventTerms } from './terms';
import { thresholdTerms } from './thresholdTerms';

/** The terms of an SLO on the metrics that its service exposes (slo-maths, "Without rules"). */
export function rawTerms(slo: Slo): Result<EventTerms> {
  const { sli, objective } = slo;
  const { budgeting } = objective;
  if (sli.kind === 'threshold') {
    return thresholdTerms(sli, budgeting);
  }
  const events = occurrences(sli, splitOf(slo));
  if (!events.ok || budgeting.method === 'occurrences') {
    return events;
  }
  const { length, target } = budgeting;
  return target === undefined
    ? fail(
        ['objective', 'slices', 'target'],
        'slice-target-missing',
        'Nothing says what makes a slice good. Add the ratio of good events that it needs, like target: 99.'
      )
    : ok(sliceTerms(reachesTarget(events.value, length, target), budgeting));
}

function occurrences(sli: Exclude<Sli, ThresholdSli>, split: Split): Result<EventTerms> {
  switch (sli.kind) {
    case 'events':
      return eventsTerms(sli, split);
    case 'latency':
      return latencyTerms(sli, split);
    case 'probe':
      return probeTerms(sli, split);
    case 'custom':
      return customTerms(sli);
  }
}
