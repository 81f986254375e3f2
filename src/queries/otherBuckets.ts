import type { Buckets, Sli } from '../slo/sli';
import { readNativeHistogram } from './histogram';

/** A series that a histogram would have, if its buckets were of the other kind than the SLI says. */
export interface OtherBuckets {
  readonly buckets: Buckets;
  /** Base name of the histogram. */
  readonly metric: string;
  readonly series: string;
}

/** Undefined where the SLI reads no histogram that has a name. */
export function otherBuckets(sli: Sli): OtherBuckets | undefined {
  const histogram = sli.kind === 'latency' ? readNativeHistogram(sli) : undefined;
  const metric = histogram?.ok ? histogram.value.series.metric : undefined;
  if (sli.kind !== 'latency' || metric === undefined) {
    return undefined;
  }
  return sli.buckets === 'classic'
    ? { buckets: 'native', metric, series: metric }
    : { buckets: 'classic', metric, series: `${metric}_bucket` };
}
