import { type FromRecorded, planBuckets, type Without } from '../queries/batch';
import type { BucketsPlan } from '../queries/plans';
import type { EventBucket } from '../slo/eventBucket';
import type { Slo } from '../slo/slo';
import { type Instant, instant, MINUTE, type Seconds } from '../slo/units';
import type { RangeQuery } from '../grafana/prometheus/prometheusClient';
import { windowSpan } from '../slo/windowSpan';
import { alignedNow } from './measure/alignedNow';
import { loadLeavingOut } from './measure/loadLeavingOut';
import { loadRecorded } from './measure/loadRecorded';
import { planFailure } from './planFailure';
import { orThrow, QueryFailure, type Timed } from './queryFailure';
import { readRecordings } from './recordings/readRecordings';
import type { Services } from './services';

export interface BucketsWanted {
  readonly uid: string;
  readonly slo: Slo;
  /** What the buckets cover, and how long each is. */
  readonly start: number;
  readonly end: Instant;
  readonly length: Seconds;
  readonly rangeOf: (plan: Pick<BucketsPlan, 'lastEnd'>) => Omit<RangeQuery, 'expr'>;
}

/** Buckets of one SLO, oldest first: from what rules have recorded where that covers them, else from raw metrics. */
export async function readBuckets(
  services: Services,
  wanted: BucketsWanted,
  signal: AbortSignal
): Promise<Timed<readonly EventBucket[]>> {
  const { recordings, now } = services;
  const { uid, slo } = wanted;
  const today = alignedNow(now());
  const isInside = isInWindow(wanted, today);
  const readOwn = async () => {
    const found = await readRecordings(recordings, { uid, now: today, slos: [slo] });
    return { known: found.known, recording: found.of(slo.id) };
  };
  const own = isInside ? await readOwn() : undefined;
  const recorded = own?.recording.kind === 'covers' ? await loadRecorded(wanted.end, own.known) : undefined;
  const fromRules = recorded && (await ask(services, wanted, { recorded, signal }));
  if (fromRules && reaches(fromRules.value, wanted)) {
    return fromRules;
  }
  // Rules may have stopped a moment ago; raw metrics know what came since.
  try {
    return await ask(services, wanted, { signal });
  } catch (cause) {
    const leavingOut = await loadLeavingOut([slo]);
    if (!(cause instanceof QueryFailure) || cause.failure.part === undefined || !leavingOut) {
      throw cause;
    }
    if (fromRules) {
      return fromRules;
    }
    const { recording } = own ?? (await readOwn());
    throw new QueryFailure(leavingOut.withoutRaw(cause.failure, recording, isInside ? 'window' : 'range'));
  }
}

/** What rules record is known of the window of the SLO only. */
function isInWindow({ slo, start, end }: BucketsWanted, today: Instant): boolean {
  return start >= today - windowSpan(slo.objective.window, today).elapsed - MINUTE && end <= today;
}

async function ask(
  services: Services,
  { uid, slo, end, length, rangeOf }: BucketsWanted,
  { recorded, signal }: { readonly recorded?: FromRecorded; readonly signal: AbortSignal }
): Promise<Timed<readonly EventBucket[]>> {
  const without = recorded ? undefined : await leftOutOf(slo, rangeOf({ lastEnd: (now) => now }));
  const { plans, issues } = planBuckets([slo], length, recorded, without);
  const [plan] = plans;
  if (plan === undefined) {
    throw new QueryFailure(planFailure(issues.get(slo.id) ?? []));
  }
  const range = { expr: plan.expr, ...rangeOf(plan) };
  const { value, warnings } = orThrow(await services.gateway.prometheus(uid).queryRange(range, signal));
  return { value: plan.read(value).get(slo.id) ?? [], asOf: end, warnings };
}

/** What is left out of the buckets of a range. */
async function leftOutOf(slo: Slo, { start, end, step }: Omit<RangeQuery, 'expr'>): Promise<Without | undefined> {
  const leavingOut = await loadLeavingOut([slo]);
  const count = Math.floor((end - start) / step) + 1;
  return (
    leavingOut && { leaveOut: leavingOut.leaveOut, ends: { last: instant(start + (count - 1) * step), count, step } }
  );
}

function reaches(buckets: readonly EventBucket[], { end, length }: BucketsWanted): boolean {
  const newest = buckets.at(-1);
  return newest !== undefined && end - newest.end < 2 * length;
}
