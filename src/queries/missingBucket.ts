import { aggregate, call, range } from '../promql/build';
import { serialize } from '../promql/serialize';
import { ok, type Result } from '../slo/result';
import type { Sample } from '../slo/samples';
import type { LatencySli } from '../slo/sli';
import type { Seconds } from '../slo/units';
import { type Histogram, readHistogram } from './histogram';

/** Why a latency SLI has no data, or that it has its bucket. */
export type BucketVerdict =
  | { readonly kind: 'found' }
  /** The histogram exists, but not with this bucket; `bounds` are the thresholds that it can answer, ascending. */
  | { readonly kind: 'missing-bucket'; readonly bounds: readonly Seconds[] }
  /** No classic histogram of this name and labels: a wrong selector, no traffic ever, or a native histogram. */
  | { readonly kind: 'no-data' };

export interface BucketCheck {
  /** An instant query: one element for each `le` seen in the window. */
  readonly expr: string;
  readonly read: (samples: readonly Sample[]) => BucketVerdict;
}

/** Asks which buckets a histogram has had within `window`, to tell a missing bucket from missing data. */
export function missingBucket(sli: LatencySli, window: Seconds): Result<BucketCheck> {
  const histogram = readHistogram(sli);
  if (!histogram.ok) {
    return histogram;
  }
  const seen = call('present_over_time', range(histogram.value.buckets, window));
  return ok({
    expr: serialize(aggregate('group', seen, { by: ['le'] })),
    read: (samples) => verdict(histogram.value, samples),
  });
}

function verdict(histogram: Histogram, samples: readonly Sample[]): BucketVerdict {
  const spellings = samples.flatMap(({ labels }) => labels['le'] ?? []);
  if (spellings.some((le) => histogram.bounds.includes(le))) {
    return { kind: 'found' };
  }
  const bounds = [...new Set(spellings.map(histogram.toSeconds))].filter(Number.isFinite).sort((a, b) => a - b);
  return spellings.length === 0 ? { kind: 'no-data' } : { kind: 'missing-bucket', bounds };
}
