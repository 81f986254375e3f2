import '../../../promql/readText';
import { printDuration } from '../../../promql/duration';
import { readBuckets } from '../../../queries/histogram';
import type { PromqlText } from '../../../slo/sli';
import { roundNoise } from '../../../slo/units';

/** Where the bounds of a histogram are found, and what they mean. */
export interface BucketBounds {
  /** The metric whose label `le` holds them. */
  readonly metric: string;
  /** Values of `le` as durations that a threshold may have, smallest first. */
  readonly durations: (values: readonly string[]) => readonly string[];
}

/** Undefined while the text is not the base name of a histogram. */
export function bucketBounds(histogram: string): BucketBounds | undefined {
  const read = readBuckets(histogram as PromqlText);
  const metric = read.ok ? read.value.buckets.metric : undefined;
  return read.ok && metric !== undefined
    ? { metric, durations: (values) => inOrder(values.map(read.value.toSeconds).filter(isThreshold)) }
    : undefined;
}

/** Durations are written in whole milliseconds; another bound cannot be named, and `+Inf` is no threshold. */
function isThreshold(bound: number): boolean {
  return bound > 0 && Number.isInteger(roundNoise(bound * 1000));
}

function inOrder(bounds: readonly number[]): readonly string[] {
  return [...new Set(bounds)].sort((a, b) => a - b).map(printDuration);
}
