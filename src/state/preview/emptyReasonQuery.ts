import type { Slo } from '../../slo/slo';
import { keys } from '../keys';
import { alignedNow } from '../measure/alignedNow';
import { fingerprint } from '../measure/measured';
import { orThrow, type ServerQuery } from '../queryFailure';
import type { Services } from '../services';
import type { EmptyReason, Role } from './emptyReason';
import { explainEmpty } from './explainEmpty';

interface EmptyTarget {
  readonly uid: string;
  readonly slo: Slo;
  readonly role: Role;
}

/** Finds out why an SLO has no events, by asking what there is instead. */
export function emptyReasonQuery(services: Services, target: EmptyTarget): ServerQuery<EmptyReason> {
  const { uid, slo, role } = target;
  return {
    queryKey: keys.emptyReason(uid, role, fingerprint(slo)),
    queryFn: async ({ signal }) => {
      const now = alignedNow(services.now());
      const value = orThrow(await explainEmpty(services.gateway.prometheus(uid), { slo, role, now }, signal));
      return { value, asOf: now, warnings: [] };
    },
  };
}
