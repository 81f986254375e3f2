import type { BurningLook } from '../analysis/burningSince';
import { planBuckets } from '../queries/batch';
import type { EventBucket } from '../slo/eventBucket';
import type { Slo } from '../slo/slo';
import { instant } from '../slo/units';
import { gatewayError } from '../grafana/gatewayError';
import { keys } from './keys';
import { firstBucketEnd } from './measure/bucketStep';
import { fingerprint } from './measure/measured';
import { orThrow, QueryFailure, type ServerQuery } from './queryFailure';
import type { Services } from './services';

/** Buckets that tell since when an SLO burns, oldest first. They end on a grid, so that each look sees the same ones. */
export function burningQuery(
  services: Services,
  { uid, slo, look }: { readonly uid: string; readonly slo: Slo; readonly look: BurningLook }
): ServerQuery<readonly EventBucket[]> {
  const { step, length, span } = look;
  return {
    queryKey: keys.burning(uid, fingerprint(slo), step),
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const { plans, issues } = planBuckets([slo], length);
      const [plan] = plans;
      if (plan === undefined) {
        const words = (issues.get(slo.id) ?? []).map(({ message }) => message).join(' ');
        throw new QueryFailure(gatewayError('bad-query', words, { cause: issues }));
      }
      const end = instant(Math.floor(services.now() / step) * step);
      const range = { expr: plan.expr, start: firstBucketEnd(end, span, step), end, step };
      const { value, warnings } = orThrow(await services.gateway.prometheus(uid).queryRange(range, signal));
      return { value: plan.read(value).get(slo.id) ?? [], asOf: end, warnings };
    },
  };
}
