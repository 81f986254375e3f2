import { ok, type Result } from '../slo/result';
import type { LatencySli } from '../slo/sli';
import { sumOfIncrease } from './eventsTerms';
import { readHistogram, thresholdBucket } from './histogram';
import type { EventTerms } from './terms';

/**
 * Observations at or below a threshold: the bucket `le="T"` of all that were counted. A histogram without that bucket
 * measures nothing here (`missingBucket` tells), so its absence is no data and not 0.
 */
export function latencyTerms(sli: LatencySli): Result<EventTerms> {
  const histogram = readHistogram(sli);
  if (!histogram.ok) {
    return histogram;
  }
  const { count } = histogram.value;
  const bucket = thresholdBucket(histogram.value);
  return ok({
    source: 'raw',
    counted: 'good',
    absentCounted: 'no-data',
    countedOver: (window) => sumOfIncrease(bucket, window),
    totalOver: (window) => sumOfIncrease(count, window),
  });
}
