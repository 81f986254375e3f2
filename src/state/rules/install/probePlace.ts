import { QueryFailure } from '../../queryFailure';
import type { Services } from '../../services';
import { type Offer, OFFERED } from './offer';
import { closedReason, unreadReason } from './placeProblem';
import { dryRunQuery, type PlaceTarget } from './placeQuery';

/** Whether rules can be installed to a place. */
export async function probePlace(services: Services, target: PlaceTarget): Promise<Offer> {
  const place = await services.gateway.rulePlace(target.kind, target.uid);
  if (place.closed !== undefined) {
    return { offered: false, reason: closedReason(target.kind, place.closed) };
  }
  try {
    const { value } = await services.queryClient.query(dryRunQuery(services, target));
    const isIdle = target.wanted.rules.length === 0 && value.plan.steps.length === 0;
    return isIdle ? { offered: false } : OFFERED;
  } catch (thrown) {
    if (thrown instanceof QueryFailure) {
      return { offered: false, reason: unreadReason(target.kind, thrown.failure) };
    }
    throw thrown;
  }
}
