import { bucketsUntilNow } from '../analysis/bucketsUntilNow';
import type { GroupStatus } from '../analysis/groupStatuses';
import type { Measurement } from '../analysis/measurement';
import { sloStatus, type SloStatus } from '../analysis/status';
import { budgetLabels } from '../slo/budgetLabels';
import type { EventBucket } from '../slo/eventBucket';
import type { Recording } from '../slo/recording';
import type { Slo } from '../slo/slo';
import type { Measured } from './measure/measured';

/** What was measured of an SLO and what it means: a row of the list, the tiles of a page. */
export interface SloReading {
  readonly status: SloStatus;
  /** Of an SLO with a budget for each group: all of them, worst first. `status` is then that of the first. */
  readonly groups?: readonly GroupStatus[];
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
    const reading = { ...judged(slo, { ...measured, buckets }), buckets, recording: measured.recording };
    readings.set(measured, { slo, reading });
    return reading;
  };
}

/** Where each group has a budget, the worst of them speaks for all: no average hides it. */
function judged(slo: Slo, measured: Measured): Pick<SloReading, 'status' | 'groups'> {
  const judge = (one: Measurement) => sloStatus(slo, one);
  const groups = (budgetLabels(slo).length > 0 && measured.judgeGroups?.(measured, judge)) || [];
  const [worst] = groups;
  return worst === undefined ? { status: judge(measured) } : { status: worst.status, groups };
}
