import { bucketsUntilNow } from '../analysis/bucketsUntilNow';
import { sloStatus, type SloStatus } from '../analysis/status';
import type { EventBucket } from '../slo/eventBucket';
import type { Recording } from '../slo/recording';
import type { Slo } from '../slo/slo';
import type { Measured } from './measure/measured';

/** What was measured of an SLO and what it means: a row of the list, the tiles of a page. */
export interface SloReading {
  readonly status: SloStatus;
  /** Events over the window of the SLO, oldest first, 48 to 90 buckets. */
  readonly buckets: readonly EventBucket[];
  /** What rules have recorded, which says where the numbers come from. */
  readonly recording: Recording;
}

/** Reads measurements, and remembers what it made of each: a list of a thousand is read again at every answer. */
export function createReader(): (slo: Slo, measured: Measured) => SloReading {
  const readings = new WeakMap<Measured, { readonly slo: Slo; readonly reading: SloReading }>();
  return (slo, measured) => {
    const known = readings.get(measured);
    if (known?.slo === slo) {
      return known.reading;
    }
    const buckets = bucketsUntilNow(measured, measured.bucketsWindow);
    const reading = { status: sloStatus(slo, { ...measured, buckets }), buckets, recording: measured.recording };
    readings.set(measured, { slo, reading });
    return reading;
  };
}
