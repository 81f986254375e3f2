import type { BurnDownPoint } from '../../analysis/burnDown';
import type { SloStatus } from '../../analysis/status';
import type { Exclusion } from '../../slo/exclusions/exclusion';
import type { OngoingExclusion } from '../../slo/exclusions/ongoingExclusion';
import type { Objective } from '../../slo/objective';
import type { Note } from './notes';
import type { Instant, Seconds } from '../../slo/units';

/** What the panel draws, wherever it came from. */
export interface BudgetReading {
  readonly objective: Objective;
  readonly status: SloStatus;
  /** The dashboard's own queries may bring the budget without what a state is judged by. */
  readonly isStateKnown: boolean;
  readonly burnDown: readonly BurnDownPoint[];
  /** Distance of its points where nothing is missing. */
  readonly step: Seconds;
  /** Where an even burn has spent everything: the end of the newest bucket. */
  readonly windowEnd: Instant;
  /** When the number was measured. */
  readonly now: Instant;
  /** Which of the groups of the SLO it is about, in words. */
  readonly group?: string;
  /** The maintenance in which it was measured. */
  readonly ongoing?: OngoingExclusion;
  /** Planned maintenance, of which nothing is in the numbers. */
  readonly exclusions?: readonly Exclusion[];
  /** What has to be said beside the numbers: old, partial, cut. */
  readonly notes: readonly Note[];
}
