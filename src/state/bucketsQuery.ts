import { planBuckets } from '../queries/batch';
import type { EventBucket } from '../slo/eventBucket';
import type { Slo } from '../slo/slo';
import { instant, type Seconds } from '../slo/units';
import { windowSpan } from '../slo/windowSpan';
import { gatewayError } from '../grafana/gatewayError';
import { keys } from './keys';
import { alignedNow } from './measure/alignedNow';
import { bucketStep, CHART_BUCKETS, firstBucketEnd } from './measure/bucketStep';
import { fingerprint } from './measure/measured';
import { orThrow, QueryFailure, type ServerQuery, type Timed } from './queryFailure';
import type { Services } from './services';
import { type RawRange, toSpan } from './url/timeRange';

/** Buckets of equal length, oldest first. */
export interface BucketSeries {
  readonly step: Seconds;
  readonly buckets: readonly EventBucket[];
}

/** Buckets of a chart: of a picked range, or of the window of the SLO. */
export function bucketsQuery(
  services: Services,
  target: { readonly uid: string; readonly slo: Slo; readonly range: RawRange | 'window' }
): ServerQuery<BucketSeries> {
  const { uid, slo, range } = target;
  const [from, to] = range === 'window' ? ['window', ''] : [range.from, range.to];
  return {
    queryKey: keys.buckets(uid, fingerprint(slo), from, to),
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const now = alignedNow(services.now());
      const length = windowSpan(slo.objective.window, now).elapsed;
      const span = range === 'window' ? { start: instant(now - length), end: now } : toSpan(range, now);
      if (span === undefined) {
        throw new QueryFailure(gatewayError('bad-query', `“${from} to ${to}” is no time range.`));
      }
      return readBuckets(services, { uid, slo, ...span }, signal);
    },
  };
}

interface Wanted {
  readonly uid: string;
  readonly slo: Slo;
  readonly start: number;
  readonly end: number;
}

async function readBuckets(services: Services, wanted: Wanted, signal: AbortSignal): Promise<Timed<BucketSeries>> {
  const { uid, slo, start } = wanted;
  const end = alignedNow(instant(wanted.end));
  const step = bucketStep(end - start, CHART_BUCKETS);
  const { plans, issues } = planBuckets([slo], step);
  const [plan] = plans;
  if (plan === undefined) {
    const found = issues.get(slo.id) ?? [];
    throw new QueryFailure(gatewayError('bad-query', found.map(({ message }) => message).join(' '), { cause: found }));
  }
  const range = { expr: plan.expr, start: firstBucketEnd(end, end - start, step), end, step };
  const { value, warnings } = orThrow(await services.gateway.prometheus(uid).queryRange(range, signal));
  return { value: { step, buckets: plan.read(value).get(slo.id) ?? [] }, asOf: end, warnings };
}
