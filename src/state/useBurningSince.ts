import { useQuery } from '@tanstack/react-query';
import { type BurningSince, burningLook, burningSeverity, burningSince } from '../analysis/burningSince';
import type { SloStatus } from '../analysis/status';
import type { EventBucket } from '../slo/eventBucket';
import type { Slo } from '../slo/slo';
import { burningQuery } from './burningQuery';
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
  const look = severity && burningLook(objective, severity);
  const { data } = useQuery({
    ...(look && source?.ok
      ? burningQuery(services, { uid: source.value.uid, slo, look })
      : idleQuery<readonly EventBucket[]>()),
    refetchInterval: refreshMs(refresh),
  });
  return severity && look && data
    ? burningSince(objective, severity, data.value, { look, now: services.now() })
    : undefined;
}
