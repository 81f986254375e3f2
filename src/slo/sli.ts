import type { Ratio, Seconds } from './units';

/**
 * PromQL that came from a document, already checked by `promql`'s parser. The domain keeps it as text; only
 * `promql` and `queries` look inside.
 */
export type PromqlText = string & { readonly syntax: 'promql' };

/** Counters of events. Selectors, not expressions: the tool knows how to sum them. */
export interface EventsSli {
  readonly kind: 'events';
  /** Which of the two is counted; the other follows from the total. */
  readonly counted: 'good' | 'bad';
  readonly selector: PromqlText;
  readonly total: PromqlText;
  /** Labels that split the budget: one budget per value. Empty for one budget. */
  readonly by: readonly string[];
  /** Labels that tell one process from another; absent for `job` and `instance`. */
  readonly instanceLabels?: readonly string[];
}

/** How a histogram counts: a series for each bound, or all buckets in one series (Prometheus 2.40 and newer). */
export type Buckets = 'classic' | 'native';

/** Share of observations at or below a threshold, from a histogram named by its base name and matchers. */
export interface LatencySli {
  readonly kind: 'latency';
  /** Base selector: `http_request_duration_seconds{job="checkout"}`. */
  readonly histogram: PromqlText;
  readonly buckets: Buckets;
  readonly threshold: Seconds;
  readonly by: readonly string[];
  /** As for events. */
  readonly instanceLabels?: readonly string[];
}

/** A gauge that is 1 when the probe succeeded: each sample is an event. */
export interface ProbeSli {
  readonly kind: 'probe';
  readonly metric: PromqlText;
  readonly by: readonly string[];
}

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

/** A value that has to meet a condition; each evaluation of the query, one per slice, is an event. */
export interface ThresholdSli {
  readonly kind: 'threshold';
  /** An instant-vector expression with one element. Good while `query op value` holds. */
  readonly query: PromqlText;
  readonly op: Comparison;
  readonly value: number;
}

/** Two rate expressions with `$window` in place of the range; an estimate, as `rate` is. */
export interface CustomSli {
  readonly kind: 'custom';
  readonly counted: 'good' | 'bad';
  readonly expression: PromqlText;
  readonly total: PromqlText;
}

export type Sli = EventsSli | LatencySli | ProbeSli | ThresholdSli | CustomSli;
export type SliKind = Sli['kind'];

/** What a slice in which nothing was measured counts as. Never a silent default. */
export type NoDataPolicy = 'good' | 'bad' | 'ignore';

/** Each slice is one event; it is good when its ratio of good events reaches `target`. */
export interface TimeSlices {
  readonly method: 'time-slices';
  readonly length: Seconds;
  /** Required ratio inside a slice; absent for threshold SLIs, whose condition decides. */
  readonly target?: Ratio;
  readonly noData: NoDataPolicy;
}

export interface Occurrences {
  readonly method: 'occurrences';
}
