import { ok, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import { rawTerms } from './rawTerms';
import { type RecordedFor, recordedSource } from './recorded/recordedSource';
import type { EventTerms } from './terms';

/**
 * The terms of an SLO: the one place that decides where its events come from. That is the metrics of the service, or
 * the series that rules record, for who knows that they cover what is asked (`planRecordings`).
 */
export function eventTerms(slo: Slo, recorded?: RecordedFor): Result<EventTerms> {
  return recorded === undefined ? rawTerms(slo) : ok(recordedSource(slo, recorded));
}
