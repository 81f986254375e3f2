import { budgetLabels } from '../slo/budgetLabels';
import { ok, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import { rawTerms } from './rawTerms';
import { type RecordedFor, recordedSource } from './recorded/recordedSource';
import type { EventTerms } from './terms';

/**
 * The terms of an SLO: the one place that decides where its events come from. That is the metrics of the service, or
 * the series that rules record, for who knows that they cover what is asked (`planRecordings`). Those keep the labels
 * `by`, which are at least those of the SLO's groups.
 */
export function eventTerms(slo: Slo, recorded?: RecordedFor, by = budgetLabels(slo)): Result<EventTerms> {
  return recorded === undefined ? rawTerms(slo) : ok(recordedSource(slo, recorded, by));
}
