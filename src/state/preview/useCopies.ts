import { useQuery } from '@tanstack/react-query';
import { type Copies, copiesCheck } from '../../queries/copies';
import type { Slo } from '../../slo/slo';
import { idleQuery } from '../idleQuery';
import { keys } from '../keys';
import { alignedNow } from '../measure/alignedNow';
import { orThrow, type ServerQuery } from '../queryFailure';
import type { Services } from '../services';
import { useServices } from '../ServicesProvider';
import { useSourceOf } from '../useSourceOf';

const FRESH_MS = 5 * 60_000;

/** Whether the series of an SLO are stored more than once; undefined where they are not, and until it was found out. */
export function useCopies(slo: Slo): Copies | undefined {
  const services = useServices();
  const source = useSourceOf()(slo);
  const check = copiesCheck(slo);
  const query =
    check && source?.ok ? copiesQuery(services, source.value.uid, check) : idleQuery<{ readonly copies?: Copies }>();
  return useQuery(query).data?.value.copies;
}

function copiesQuery(
  services: Services,
  uid: string,
  { expr, read }: NonNullable<ReturnType<typeof copiesCheck>>
): ServerQuery<{ readonly copies?: Copies }> {
  return {
    queryKey: keys.copies(uid, expr),
    staleTime: FRESH_MS,
    queryFn: async ({ signal }) => {
      const time = alignedNow(services.now());
      const { value, warnings } = orThrow(await services.gateway.prometheus(uid).query({ expr, time }, signal));
      const copies = read(value);
      return { value: copies === undefined ? {} : { copies }, asOf: time, warnings };
    },
  };
}
