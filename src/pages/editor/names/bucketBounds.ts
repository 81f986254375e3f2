import '../../../promql/readText';
import { parseSelector } from '../../../promql/parse';
import { printDuration } from '../../../promql/duration';

/** The metric whose label `le` holds the bounds of a histogram; undefined while the selector names none. */
export function bucketMetric(histogram: string): string | undefined {
  const selector = parseSelector(histogram);
  const metric = selector.ok ? selector.value.metric : undefined;
  return metric === undefined ? undefined : `${metric}_bucket`;
}

/** Values of `le` as durations that a threshold may have, smallest first. `+Inf` is no threshold. */
export function boundDurations(values: readonly string[]): readonly string[] {
  const bounds = values.map(Number).filter((bound) => Number.isFinite(bound) && bound >= 0.001);
  return [...new Set(bounds)].sort((a, b) => a - b).map(printDuration);
}
