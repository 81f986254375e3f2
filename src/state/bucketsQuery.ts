import type { BucketsPlan } from '../queries/plans';
import type { EventBucket } from '../slo/eventBucket';
import type { Slo } from '../slo/slo';
import { type Instant, instant, type Seconds } from '../slo/units';
import { windowSpan } from '../slo/windowSpan';
import { gatewayError } from '../grafana/gatewayError';
import { keys } from './keys';
import { alignedNow } from './measure/alignedNow';
import { bucketStep, CHART_BUCKETS, firstBucketEnd, showsMore, SURE_STEP } from './measure/bucketStep';
import { fingerprint } from './measure/measured';
import { QueryFailure, type ServerQuery, type Timed } from './queryFailure';
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
      const length = windowSpan(slo.objective.window, now).elapsed;
      const span = range === 'window' ? { start: instant(now - length), end: now } : toSpan(range, now);
      if (span === undefined) {
        throw new QueryFailure(gatewayError('bad-query', `“${from} to ${to}” is no time range.`));
      }
      const end = alignedNow(instant(span.end));
      return readSeries(services, { uid, slo, start: span.start, end }, signal);
    },
  };
}

interface SeriesWanted {
  readonly uid: string;
  readonly slo: Slo;
  readonly start: number;
  readonly end: Instant;
}

/** Buckets as short as a chart can show, or longer ones where samples are too far apart for those. */
async function readSeries(services: Services, wanted: SeriesWanted, signal: AbortSignal): Promise<Timed<BucketSeries>> {
  const span = wanted.end - wanted.start;
  const finest = bucketStep(span, CHART_BUCKETS);
  const fine = await readAt(services, { ...wanted, step: finest }, signal);
  if (finest >= SURE_STEP || span < SURE_STEP || fine.value.buckets.length * finest >= span - SURE_STEP) {
    return fine;
  }
  const sure = await readAt(services, { ...wanted, step: SURE_STEP }, signal);
  return showsMore(sure.value, fine.value) ? sure : fine;
}

async function readAt(
  services: Services,
  { uid, slo, start, end, step }: SeriesWanted & { readonly step: Seconds },
  signal: AbortSignal
): Promise<Timed<BucketSeries>> {
  const rangeOf = ({ lastEnd }: Pick<BucketsPlan, 'lastEnd'>) => {
    const last = lastEnd(end);
    return { start: firstBucketEnd(last, end - start, step), end: last, step };
  };
  const wanted = { uid, slo, start, end, length: step, rangeOf };
  const { value: buckets, ...timed } = await readBuckets(services, wanted, signal);
  return { ...timed, value: { step, buckets } };
}
