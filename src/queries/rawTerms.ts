import { fail, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import { customTerms } from './customTerms';
import { eventsTerms } from './eventsTerms';
import { latencyTerms } from './latencyTerms';
import { probeTerms } from './probeTerms';
import type { EventTerms } from './terms';
import { thresholdTerms } from './thresholdTerms';

/** The terms of an SLO on the metrics that its service exposes (slo-maths §3, "without rules"). */
export function rawTerms({ sli, objective }: Slo): Result<EventTerms> {
  const { budgeting } = objective;
  if (sli.kind === 'threshold') {
    return thresholdTerms(sli, budgeting);
  }
  if (budgeting.method === 'time-slices') {
    return fail(
      ['objective', 'slices'],
      'time-slices-unsupported',
      `Time slices are measured for threshold SLIs only, and this SLI is of kind ${sli.kind}. Remove the slices to count occurrences.`
    );
  }
  switch (sli.kind) {
    case 'events':
      return eventsTerms(sli);
    case 'latency':
      return latencyTerms(sli);
    case 'probe':
      return probeTerms(sli);
    case 'custom':
      return customTerms(sli);
  }
}
