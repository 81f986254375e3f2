import type { CompletionSource } from '../../../ui/promql-field/completionSource';

const BUCKET = '_bucket';

/**
 * Names for a field that wants the base name of a histogram: `http_request_duration_seconds` for the series
 * `http_request_duration_seconds_bucket`. Other metrics stay, since a native histogram has no such series.
 */
export function histogramSource(source: CompletionSource): CompletionSource {
  return {
    metricNames: async (prefix) => baseNames(await source.metricNames(prefix)),
    labelNames: async (metric) => {
      const names = await firstFound((name) => source.labelNames(name), metric);
      return names.filter((name) => name !== 'le');
    },
    labelValues: (label, metric) => firstFound((name) => source.labelValues(label, name), metric),
  };
}

/** Histograms first: they are what the field is for. */
function baseNames(names: readonly string[]): readonly string[] {
  const bases = names.filter((name) => name.endsWith(BUCKET)).map((name) => name.slice(0, -BUCKET.length));
  const parts = new Set(bases.flatMap((base) => [base + BUCKET, `${base}_sum`, `${base}_count`, base]));
  return [...bases, ...names.filter((name) => !parts.has(name))];
}

/** The labels of a classic histogram are on its buckets, those of a native one on the metric itself. */
async function firstFound(
  ask: (metric: string | undefined) => Promise<readonly string[]>,
  metric: string | undefined
): Promise<readonly string[]> {
  if (metric === undefined) {
    return ask(undefined);
  }
  const onBuckets = await ask(metric + BUCKET);
  return onBuckets.length > 0 ? onBuckets : ask(metric);
}
