import type { EventCounts } from '../../slo/events';
import type { PromqlText, Sli } from '../../slo/sli';
import type { Slo } from '../../slo/slo';
import { type EmptyReason, isDoubt } from './emptyReason';
import { assumesGood, missingRole } from './missingRole';
import { useEmptyReason } from './useEmptyReason';

/** Numbers that are there, and may rest on a typing error. */
export interface Doubt {
  /** No series is what the SLI counts as good, or as bad; or there is none at all, and slices without data are good. */
  readonly about: 'good' | 'bad' | 'slices';
  /** What finds nothing. */
  readonly text: PromqlText;
  readonly reason: EmptyReason;
}

/**
 * Doubt about the events of an SLO's window where none of them is counted; undefined where there is none, and until it
 * was found out. The numbers stay as they are: a selector that matches nothing is a full outage as often as a typing error.
 */
export function useDoubt(slo: Slo, events: EventCounts | undefined): Doubt | undefined {
  const { sli } = slo;
  const role = missingRole(slo, events);
  const isAsked = role === 'counted' && ('counted' in sli || assumesGood(slo));
  // Without traffic there is nothing to count, and that an SLI without selectors counts nothing needs no reason.
  const reason = useEmptyReason(slo, isAsked ? role : undefined);
  return reason !== undefined && isDoubt(reason, slo) ? toDoubt(sli, reason) : undefined;
}

function toDoubt(sli: Sli, reason: EmptyReason): Doubt {
  if ('counted' in sli && 'of' in reason && reason.of === 'counted') {
    return { about: sli.counted, text: sli.kind === 'events' ? sli.selector : sli.expression, reason };
  }
  return { about: 'slices', text: allOf(sli), reason };
}

/** What all events of an SLI are read from. */
function allOf(sli: Sli): PromqlText {
  switch (sli.kind) {
    case 'events':
    case 'custom':
      return sli.total;
    case 'latency':
      return sli.histogram;
    case 'probe':
      return sli.metric;
    case 'threshold':
      return sli.query;
  }
}
