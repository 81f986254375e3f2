import type { Matcher, VectorSelector } from '../promql/ast';
import { fail, ok, type Result } from '../slo/result';
import type { LatencySli, PromqlText } from '../slo/sli';
import { roundNoise, type Seconds } from '../slo/units';
import { matchOneOf } from './matchOneOf';
import { readSelector } from './readPromql';
import { leSpellings } from './leSpellings';

/** The series of a classic histogram that a latency SLI reads. */
export interface Histogram {
  readonly count: VectorSelector;
  readonly buckets: VectorSelector;
  /** `le` of the threshold, in all its spellings. */
  readonly bounds: readonly string[];
  /** One bucket bound in seconds, from a `le`. */
  readonly toSeconds: (le: string) => Seconds;
}

const PATH = ['sli', 'latency', 'histogram'] as const;

/** The series of a native histogram: all buckets in one. */
export interface NativeHistogram {
  readonly series: VectorSelector;
  /** The threshold in the unit of the histogram. */
  readonly threshold: number;
}

interface Base {
  readonly series: VectorSelector;
  readonly perSecond: number;
}

/** The histogram by its base name, and how many of its units a second is: a name that ends in milliseconds is read so. */
function readBase(histogram: PromqlText): Result<Base> {
  const base = readSelector(histogram, PATH);
  if (!base.ok) {
    return base;
  }
  const { metric, matchers } = base.value;
  const suffix = metric === undefined ? undefined : /_(bucket|count|sum)$/.exec(metric)?.[0];
  if (metric === undefined) {
    return fail(
      PATH,
      'histogram-unnamed',
      'The histogram has no name. Write its base name, like http_request_duration_seconds.'
    );
  }
  if (suffix !== undefined) {
    return fail(
      PATH,
      'histogram-suffix',
      `The base name of a histogram has no ${suffix}. Write ${metric.slice(0, -suffix.length)}.`
    );
  }
  if (matchers.some(({ label }) => label === 'le')) {
    return fail(PATH, 'histogram-le', 'The label le follows from the threshold. Remove it from the histogram.');
  }
  return ok({ series: base.value, perSecond: /_(milliseconds|ms)$/.test(metric) ? 1000 : 1 });
}

export function readNativeHistogram(sli: LatencySli): Result<NativeHistogram> {
  const base = readBase(sli.histogram);
  return base.ok
    ? ok({ series: base.value.series, threshold: roundNoise(sli.threshold * base.value.perSecond) })
    : base;
}

/** From base name and matchers to `…_count` and `…_bucket`. */
export function readHistogram(sli: LatencySli): Result<Histogram> {
  const base = readBase(sli.histogram);
  return base.ok
    ? ok({ ...seriesOf(base.value), bounds: leSpellings(roundNoise(sli.threshold * base.value.perSecond)) })
    : base;
}

/** The same before there is a threshold, to find out which ones it can answer. */
export function readBuckets(histogram: PromqlText): Result<Omit<Histogram, 'bounds'>> {
  const base = readBase(histogram);
  return base.ok ? ok(seriesOf(base.value)) : base;
}

function seriesOf({ series, perSecond }: Base): Omit<Histogram, 'bounds'> {
  return {
    count: { ...series, metric: `${series.metric}_count` },
    buckets: { ...series, metric: `${series.metric}_bucket` },
    toSeconds: (le) => roundNoise(Number(le === '+Inf' ? Infinity : le) / perSecond) as Seconds,
  };
}

/** The bucket of the threshold. */
export function thresholdBucket({ buckets, bounds }: Histogram): VectorSelector {
  const le: Matcher = matchOneOf('le', bounds);
  return { ...buckets, matchers: [...buckets.matchers, le] };
}
