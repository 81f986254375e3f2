import type { EventCounts } from '../../slo/events';
import type { CustomSli, EventsSli } from '../../slo/sli';
import type { Slo } from '../../slo/slo';
import { type EmptyReason, isDoubt } from './emptyReason';
import { missingRole } from './missingRole';
import { useEmptyReason } from './useEmptyReason';

/** Numbers that are there, and may rest on a typing error: no series is what the SLI counts as good, or as bad. */
export interface Doubt {
  readonly sli: EventsSli | CustomSli;
  readonly reason: EmptyReason;
}

/**
 * Doubt about the events of an SLO's window where none of them is counted; undefined where there is none, and until it
 * was found out. The numbers stay as they are: a selector that matches nothing is a full outage as often as a typing error.
 */
export function useDoubt(slo: Slo, events: EventCounts | undefined): Doubt | undefined {
  const { sli } = slo;
  const role = missingRole(slo, events);
  // Without traffic there is nothing to count, and that an SLI without selectors counts nothing needs no reason.
  const reason = useEmptyReason(slo, role === 'counted' && 'counted' in sli ? role : undefined);
  return reason !== undefined && 'counted' in sli && isDoubt(reason, slo) ? { sli, reason } : undefined;
}
