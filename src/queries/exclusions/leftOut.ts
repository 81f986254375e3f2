import type { Slo } from '../../slo/slo';
import type { Instant, Seconds } from '../../slo/units';
import type { EventTerms } from '../terms';

/** Ends of the windows that one request asks about: one instant, or as many buckets, `step` apart, oldest first. */
export interface WindowEnds {
  readonly last: Instant;
  readonly count: number;
  readonly step: Seconds;
}

/** Takes what lies in the exclusions of an SLO from its terms. */
export type LeaveOut = (slo: Slo, terms: EventTerms, ends: WindowEnds) => EventTerms;

/** The code that leaves exclusions out is loaded where an SLO has some (`withoutExclusions.ts`): nothing here imports it. */
export interface LeavingOut {
  readonly leaveOut: LeaveOut;
  /** How much of the time between two instants lies in the exclusions of an SLO. */
  readonly timeIn: (slo: Slo, from: Instant, to: Instant) => Seconds;
}
