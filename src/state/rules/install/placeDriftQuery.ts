import { idleQuery } from '../../idleQuery';
import { keys } from '../../keys';
import { QueryFailure, type ServerQuery, type Timed } from '../../queryFailure';
import type { Services } from '../../services';
import { listKey } from '../listKey';
import type { Drift } from '../runningRules';
import { dryRunQuery, type PlaceTarget } from './placeQuery';

/** What a place runs. `absent`: it takes no rules for the data source; `unseen`: the user, or nobody now, may look. */
export type PlaceDrift =
  { readonly kind: 'seen'; readonly drift: Drift } | { readonly kind: 'absent' } | { readonly kind: 'unseen' };

/** Asks with the dry run of installing there: what is read is read once. */
export function placeDriftQuery(services: Services, target: PlaceTarget | undefined): ServerQuery<PlaceDrift> {
  return target === undefined
    ? idleQuery()
    : {
        queryKey: [...keys.installWay(target.uid, target.kind, listKey(target.slos)), 'drift'],
        structuralSharing: false,
        queryFn: () => readDrift(services, target),
      };
}

async function readDrift(services: Services, target: PlaceTarget): Promise<Timed<PlaceDrift>> {
  const timed = (value: PlaceDrift) => ({ value, asOf: services.now(), warnings: [] });
  const { closed } = await services.gateway.rulePlace(target.kind, target.uid);
  if (closed !== undefined) {
    return timed({ kind: closed === 'type' || closed === 'no-recording' ? 'absent' : 'unseen' });
  }
  try {
    const { value, asOf } = await services.queryClient.query(dryRunQuery(services, target));
    return { value: { kind: 'seen', drift: value.drift }, asOf, warnings: [] };
  } catch (thrown) {
    if (thrown instanceof QueryFailure) {
      return timed({ kind: thrown.failure.kind === 'not-found' ? 'absent' : 'unseen' });
    }
    throw thrown;
  }
}
