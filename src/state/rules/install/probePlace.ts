import { t } from '@grafana/i18n';
import { QueryFailure } from '../../queryFailure';
import type { Services } from '../../services';
import { closedReason, unreadReason } from './placeProblem';
import { dryRunQuery, type PlaceTarget } from './placeQuery';

/** Why rules cannot be installed to a place, as the end of a sentence; undefined where they can. */
export async function probePlace(services: Services, target: PlaceTarget): Promise<string | undefined> {
  const place = await services.gateway.rulePlace(target.kind, target.uid);
  if (place.closed !== undefined) {
    return closedReason(target.kind, place.closed);
  }
  try {
    const { value } = await services.queryClient.query(dryRunQuery(services, target));
    const isIdle = target.wanted.rules.length === 0 && value.plan.steps.length === 0;
    return isIdle ? t('rules.place.idle', 'no SLO of this data source has rules, and none are there.') : undefined;
  } catch (thrown) {
    if (thrown instanceof QueryFailure) {
      return unreadReason(target.kind, thrown.failure);
    }
    throw thrown;
  }
}
