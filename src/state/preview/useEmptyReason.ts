import { useQuery } from '@tanstack/react-query';
import type { Slo } from '../../slo/slo';
import { idleQuery } from '../idleQuery';
import { useServices } from '../ServicesProvider';
import { useSourceOf } from '../useSourceOf';
import type { EmptyReason } from './emptyReason';
import { emptyReasonQuery } from './emptyReasonQuery';

/** Why an SLO has no events in its window; undefined until it was found out, and where it cannot be. */
export function useEmptyReason(slo: Slo): EmptyReason | undefined {
  const services = useServices();
  const source = useSourceOf()(slo);
  const query = source?.ok
    ? emptyReasonQuery(services, { uid: source.value.uid, slo, role: 'total' })
    : idleQuery<EmptyReason>();
  return useQuery(query).data?.value;
}
