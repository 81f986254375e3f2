import type { VectorSelector } from '../promql/ast';
import { binary, call, range, sum } from '../promql/build';
import { instanceLabelsOf } from '../slo/instanceLabels';
import { ok, type Result } from '../slo/result';
import type { LatencySli } from '../slo/sli';
import type { Seconds } from '../slo/units';
import { sumOfIncrease } from './eventsTerms';
import { readHistogram, readNativeHistogram, thresholdBucket } from './histogram';
import { observations, observationsUpTo } from './nativeHistogram';
import { narrowed, type Split } from './split';
import type { EventTerms } from './terms';

/**
 * Observations at or below a threshold: the bucket `le="T"` of all that were counted where there is that bucket. A
 * histogram without it measures nothing here (`missingBucket` tells), so its absence is no data and not 0.
 */
export function latencyTerms(sli: LatencySli, split: Split): Result<EventTerms> {
  if (sli.buckets === 'native') {
    return nativeTerms(sli, split);
  }
  const histogram = readHistogram(sli);
  if (!histogram.ok) {
    return histogram;
  }
  const count = narrowed(histogram.value.count, split);
  const bucket = narrowed(thresholdBucket(histogram.value), split);
  // Also where groups are not kept apart: an instance may lack the bucket in one of them.
  const labels = [...new Set([...sli.by, ...instanceLabelsOf(sli)])];
  const matching = { mode: 'on', labels } as const;
  const grown = (selector: VectorSelector, window: Seconds) => call('increase', range(selector, window));
  return ok({
    source: 'raw',
    counted: 'good',
    absentCounted: 'no-data',
    countedOver: (window) => sumOfIncrease(bucket, window, split),
    // Requests of which nobody knows how fast they were are no events, as in rules (`growth`).
    totalOver: (window) => sum(binary(grown(count, window), 'and', grown(bucket, window), { matching }), split),
  });
}

/** The share below the threshold is interpolated inside the one bucket that the threshold cuts (slo-maths, "Latency"). */
function nativeTerms(sli: LatencySli, split: Split): Result<EventTerms> {
  const histogram = readNativeHistogram(sli);
  if (!histogram.ok) {
    return histogram;
  }
  const { series, threshold } = histogram.value;
  const over = (window: Seconds) => sumOfIncrease(narrowed(series, split), window, split);
  return ok({
    source: 'raw',
    counted: 'good',
    absentCounted: 'no-data',
    countedOver: (window) => observationsUpTo(threshold, over(window)),
    totalOver: (window) => observations(over(window)),
  });
}
