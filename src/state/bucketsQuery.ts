import type { BucketsPlan } from '../queries/plans';
import type { EventBucket } from '../slo/eventBucket';
import { windowLength } from '../slo/objective';
import type { Slo } from '../slo/slo';
import { instant, type Seconds } from '../slo/units';
import { gatewayError } from '../grafana/gatewayError';
import { keys } from './keys';
import { alignedNow } from './measure/alignedNow';
import { bucketStep, CHART_BUCKETS, firstBucketEnd } from './measure/bucketStep';
import { fingerprint } from './measure/measured';
import { QueryFailure, type ServerQuery } from './queryFailure';
import { readBuckets } from './readBuckets';
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
      const length = windowLength(slo.objective.window);
      const span = range === 'window' ? { start: instant(now - length), end: now } : toSpan(range, now);
      if (span === undefined) {
        throw new QueryFailure(gatewayError('bad-query', `“${from} to ${to}” is no time range.`));
      }
      const end = alignedNow(instant(span.end));
      const step = bucketStep(end - span.start, CHART_BUCKETS);
      const rangeOf = ({ lastEnd }: BucketsPlan) => {
        const last = lastEnd(end);
        return { start: firstBucketEnd(last, end - span.start, step), end: last, step };
      };
      const wanted = { uid, slo, start: span.start, end, length: step, rangeOf };
      const { value: buckets, ...timed } = await readBuckets(services, wanted, signal);
      return { ...timed, value: { step, buckets } };
    },
  };
}
