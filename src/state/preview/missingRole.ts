import type { EventCounts } from '../../slo/events';
import type { Slo } from '../../slo/slo';
import type { Role } from './emptyReason';

/** What has to be explained: no events at all, or none of those that the SLI counts; undefined when nothing is missing. */
export function missingRole(slo: Pick<Slo, 'sli' | 'objective'>, window: EventCounts | undefined): Role | undefined {
  if (window === undefined || window.total <= 0) {
    return 'total';
  }
  if (assumesGood(slo) && window.bad <= 0) {
    return 'counted';
  }
  const counted = countsGood(slo) ? window.total - window.bad : window.bad;
  return counted > 0 ? undefined : 'counted';
}

/** Slices without data are good: then nothing at all looks as good as everything. */
export function assumesGood({ objective: { budgeting } }: Pick<Slo, 'objective'>): boolean {
  return budgeting.method === 'time-slices' && budgeting.noData === 'good';
}

function countsGood({ sli }: Pick<Slo, 'sli'>): boolean {
  switch (sli.kind) {
    case 'events':
    case 'custom':
      return sli.counted === 'good';
    case 'latency':
      return true;
    case 'probe':
    case 'threshold':
      return false;
  }
}
