import type { Instant } from '../../slo/units';
import { isWorthAll, packRecorded } from './packRecorded';
import type { FromRecorded } from '../batch';
import { recordedSource } from './recordedSource';
import { lastRecordedEnd } from './tenMinutes';

/**
 * Reads what rules have recorded, at the instant at which it will be asked. `known` says how many SLOs the data source
 * has recorded series of, those of others included.
 */
export function fromRecorded(now: Instant, known: number): FromRecorded {
  return {
    windows: (slo, by) => recordedSource(slo, { kind: 'windows', now }, by),
    buckets: (slo, by) => recordedSource(slo, { kind: 'buckets', now }, by),
    pack: packRecorded(known),
    isWorthAll: (slos) => isWorthAll(slos, known),
    lastEnd: lastRecordedEnd,
  };
}
