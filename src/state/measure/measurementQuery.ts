import type { Priority } from '../../grafana/prometheus/prometheusClient';
import type { Slo } from '../../slo/slo';
import { instant } from '../../slo/units';
import { keys } from '../keys';
import { orThrow, type ServerQuery, type Timed } from '../queryFailure';
import type { Services } from '../services';
import { alignedNow } from './alignedNow';
import { hasMoved } from './hasMoved';
import { fingerprint, type Measured } from './measured';
import { hasFreshBuckets } from './measureSlos';

export interface MeasurementTarget {
  readonly uid: string;
  readonly slo: Slo;
  readonly priority?: () => Priority;
}

/** So old that buckets are asked for again. */
const NEVER = instant(0);

const visible = (): Priority => 'visible';

/** The measurement of one SLO. List, page, preview and panel share it: the same SLO has the same numbers in all. */
export function measurementQuery(
  services: Services,
  { uid, slo, priority = visible }: MeasurementTarget
): ServerQuery<Measured> {
  const queryKey = keys.measurement(uid, slo.id, fingerprint(slo));
  return {
    queryKey,
    // Maps and long lists of buckets: comparing them deeply costs more than drawing them again.
    structuralSharing: false,
    queryFn: async ({ signal, client }) => {
      const previous = client.getQueryData<Timed<Measured>>(queryKey)?.value;
      const now = alignedNow(services.now());
      const order = { uid, slo, now, priority, signal };
      const measure = async (earlier?: Measured) =>
        orThrow(await services.measurer.measure({ ...order, ...(earlier === undefined ? {} : { previous: earlier }) }));
      const reuses = hasFreshBuckets({ slo, ...(previous === undefined ? {} : { previous }) }, now);
      const first = await measure(previous);
      const value = reuses && hasMoved(slo, first) ? await measure({ ...first, bucketsAsOf: NEVER }) : first;
      return { value, asOf: value.now, warnings: value.warnings };
    },
  };
}
