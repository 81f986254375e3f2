/**
 * Where the names come from that the PromQL field suggests. A promise that rejects means: nothing to suggest now.
 * `metric` is the metric under the cursor, where there is one.
 */
export interface CompletionSource {
  metricNames(prefix: string): Promise<readonly string[]>;
  labelNames(metric: string | undefined): Promise<readonly string[]>;
  labelValues(label: string, metric: string | undefined): Promise<readonly string[]>;
}
