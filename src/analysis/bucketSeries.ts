import { burnRate } from '../slo/budget';
import type { EventBucket } from '../slo/eventBucket';
import { sliValue } from '../slo/events';
import type { Objective } from '../slo/objective';
import type { Instant, Ratio } from '../slo/units';

/** SLI of each bucket; undefined where there was no traffic, so that a chart shows a gap and not a perfect hour. */
export function sliSeries(buckets: readonly EventBucket[]): ReadonlyArray<{ time: Instant; sli: Ratio | undefined }> {
  return buckets.map(({ end, counts }) => ({ time: end, sli: sliValue(counts) }));
}

/** Burn rate of each bucket; undefined where there was no traffic. */
export function burnRateSeries(
  objective: Pick<Objective, 'target'>,
  buckets: readonly EventBucket[]
): ReadonlyArray<{ time: Instant; burnRate: number | undefined }> {
  return buckets.map(({ end, counts }) => ({ time: end, burnRate: burnRate(objective, counts) }));
}
