import { useQuery } from '@tanstack/react-query';
import type { Slo } from '../../slo/slo';
import { idleQuery } from '../idleQuery';
import { useServices } from '../ServicesProvider';
import { useSourceOf } from '../useSourceOf';
import type { EmptyReason, Role } from './emptyReason';
import { emptyReasonQuery } from './emptyReasonQuery';

/**
 * Why an SLO has no events in its window, or none that count; undefined until it was found out, and where it cannot be.
 * Nothing is asked while nothing is missing.
 */
export function useEmptyReason(slo: Slo, role: Role | undefined): EmptyReason | undefined {
  const services = useServices();
  const source = useSourceOf()(slo);
  const query =
    role !== undefined && source?.ok
      ? emptyReasonQuery(services, { uid: source.value.uid, slo, role })
      : idleQuery<EmptyReason>();
  return useQuery(query).data?.value;
}
