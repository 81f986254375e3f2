import { useQuery } from '@tanstack/react-query';
import { type BurningSince, burningLookBack, burningSeverity, burningSince } from '../analysis/burningSince';
import type { SloStatus } from '../analysis/status';
import type { Slo } from '../slo/slo';
import { type BucketSeries, bucketsQuery } from './bucketsQuery';
import { idleQuery } from './idleQuery';
import { DEFAULT_REFRESH, type Refresh, refreshMs } from './refresh';
import { useServices } from './ServicesProvider';
import { useSourceOf } from './useSourceOf';

/**
 * Since when an SLO burns as fast as it does: one query of fine buckets, and none while it does not burn. Undefined
 * while that is not known; the sentence does without.
 */
export function useBurningSince(
  slo: Slo,
  status: SloStatus,
  refresh: Refresh = DEFAULT_REFRESH
): BurningSince | undefined {
  const services = useServices();
  const source = useSourceOf()(slo);
  const severity = burningSeverity(status);
  const { objective } = slo;
  const range = severity && { from: `now-${burningLookBack(objective, severity)}s`, to: 'now' };
  const { data } = useQuery({
    ...(range && source?.ok
      ? bucketsQuery(services, { uid: source.value.uid, slo, range })
      : idleQuery<BucketSeries>()),
    refetchInterval: refreshMs(refresh),
  });
  return severity && data
    ? burningSince(objective, severity, data.value.buckets, { step: data.value.step, now: services.now() })
    : undefined;
}
