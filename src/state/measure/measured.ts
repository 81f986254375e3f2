import type { groupStatuses } from '../../analysis/groupStatuses';
import type { Measurement } from '../../analysis/measurement';
import type { EventCounts } from '../../slo/events';
import type { Recording } from '../../slo/recording';
import type { Slo } from '../../slo/slo';
import type { Instant } from '../../slo/units';

/** A measurement with its origin. Buckets may be a little older than the counts: they are many and change slowly. */
export interface Measured extends Measurement {
  readonly bucketsAsOf: Instant;
  /** Events of the window when the buckets were read. */
  readonly bucketsWindow?: EventCounts;
  readonly warnings: readonly string[];
  /** What judges the groups of an SLO that has a budget for each; its code came with the numbers. */
  readonly judgeGroups?: typeof groupStatuses;
  /** What rules have recorded. The numbers are from their series where it covers the window, else from raw metrics. */
  readonly recording: Recording;
}

/**
 * What the numbers of an SLO depend on, as text. The target is not part of it: the same events answer for every
 * target, so moving it asks nothing.
 */
export function fingerprint(slo: Pick<Slo, 'sli' | 'objective' | 'exclusions' | 'group'>): string {
  const { window, budgeting } = slo.objective;
  // Whether the window is named or inherited changes no number.
  const counted = window.kind === 'rolling' ? { kind: window.kind, length: window.length } : window;
  return JSON.stringify([slo.sli, counted, budgeting, slo.exclusions, slo.group]);
}
