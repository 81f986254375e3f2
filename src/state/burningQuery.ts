import type { BurningLook } from '../analysis/burningSince';
import type { EventBucket } from '../slo/eventBucket';
import type { Slo } from '../slo/slo';
import { instant } from '../slo/units';
import { keys } from './keys';
import { firstBucketEnd } from './measure/bucketStep';
import { fingerprint } from './measure/measured';
import type { ServerQuery } from './queryFailure';
import { readBuckets } from './readBuckets';
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
      const end = instant(Math.floor(services.now() / step) * step);
      const rangeOf = () => ({ start: firstBucketEnd(end, span, step), end, step });
      return readBuckets(services, { uid, slo, start: end - span, end, length, rangeOf }, signal);
    },
  };
}
