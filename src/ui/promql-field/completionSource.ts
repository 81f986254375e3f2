/** Where the names come from that the PromQL field suggests. A promise that rejects means: nothing to suggest now. */
export interface CompletionSource {
  metricNames(prefix: string): Promise<readonly string[]>;
  /** Label names of the series that `selector` names, or of all series. */
  labelNames(selector: string | undefined): Promise<readonly string[]>;
  labelValues(label: string, selector: string | undefined): Promise<readonly string[]>;
}
