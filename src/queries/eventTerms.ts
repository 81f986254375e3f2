import type { Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import { rawTerms } from './rawTerms';
import type { EventTerms } from './terms';

/**
 * The terms of an SLO: the one place that decides where its events come from. Without installed rules that is the
 * raw metrics.
 */
export function eventTerms(slo: Slo): Result<EventTerms> {
  return rawTerms(slo);
}
