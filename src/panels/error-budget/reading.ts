import type { BurnDownPoint } from '../../analysis/burnDown';
import type { SloStatus } from '../../analysis/status';
import type { Objective } from '../../slo/objective';
import type { Instant } from '../../slo/units';

/** What the panel draws, wherever it came from. */
export interface BudgetReading {
  readonly objective: Objective;
  readonly status: SloStatus;
  /** The dashboard's own queries may bring the budget without what a state is judged by. */
  readonly isStateKnown: boolean;
  readonly burnDown: readonly BurnDownPoint[];
  /** End of the SLO's window. */
  readonly now: Instant;
  /** What has to be said beside the numbers: old, partial, cut. */
  readonly notes: readonly string[];
}
