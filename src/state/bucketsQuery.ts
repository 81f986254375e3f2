import { type FromRecorded, planBuckets } from '../queries/batch';
import type { EventBucket } from '../slo/eventBucket';
import { windowLength } from '../slo/objective';
import type { Slo } from '../slo/slo';
import { type Instant, instant, MINUTE, type Seconds } from '../slo/units';
import { gatewayError } from '../grafana/gatewayError';
import { keys } from './keys';
import { alignedNow } from './measure/alignedNow';
import { bucketStep, CHART_BUCKETS, firstBucketEnd } from './measure/bucketStep';
import { fingerprint } from './measure/measured';
import { orThrow, QueryFailure, type ServerQuery, type Timed } from './queryFailure';
import { readRecordings } from './recordings/readRecordings';
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
  const recorded = await recordedUntil(services, { uid, slo, start, end });
  const fromRules = recorded && (await ask(services, { ...wanted, end, step, recorded }, signal));
  // Rules may have stopped a moment ago; raw metrics know what came since.
  return fromRules && reaches(fromRules.value, end) ? fromRules : await ask(services, { ...wanted, end, step }, signal);
}

/** Recorded series answer for a range inside the window that rules cover. */
async function recordedUntil(
  { recordings, now }: Services,
  { uid, slo, start, end }: Wanted
): Promise<FromRecorded | undefined> {
  const today = alignedNow(now());
  if (start < today - windowLength(slo.objective.window) - MINUTE || end > today) {
    return undefined;
  }
  const found = await readRecordings(recordings, { uid, now: today, slos: [slo] });
  return found.of(slo.id).kind === 'covers' ? { now: end as Instant, known: found.known } : undefined;
}

interface Asking extends Wanted {
  readonly end: Instant;
  readonly step: Seconds;
  readonly recorded?: FromRecorded;
}

async function ask(services: Services, asking: Asking, signal: AbortSignal): Promise<Timed<BucketSeries>> {
  const { uid, slo, start, end, step, recorded } = asking;
  const { plans, issues } = planBuckets([slo], step, recorded);
  const [plan] = plans;
  if (plan === undefined) {
    const found = issues.get(slo.id) ?? [];
    throw new QueryFailure(gatewayError('bad-query', found.map(({ message }) => message).join(' '), { cause: found }));
  }
  const last = plan.lastEnd(end);
  const range = { expr: plan.expr, start: firstBucketEnd(last, end - start, step), end: last, step };
  const { value, warnings } = orThrow(await services.gateway.prometheus(uid).queryRange(range, signal));
  return { value: { step, buckets: plan.read(value).get(slo.id) ?? [] }, asOf: end, warnings };
}

function reaches({ step, buckets }: BucketSeries, end: Instant): boolean {
  const newest = buckets.at(-1);
  return newest !== undefined && end - newest.end < 2 * step;
}
