import type { RunningGroup } from '../../rules/running/runningRules';
import type { Result } from '../../slo/result';
import type { Sample, Series } from '../../slo/samples';
import type { Instant, Seconds } from '../../slo/units';
import type { GatewayError } from '../gatewayError';

/** A decoded answer with what the server said beside it. */
export interface Answer<T> {
  readonly value: T;
  readonly warnings: readonly string[];
}

export type Answered<T> = Promise<Result<Answer<T>, GatewayError>>;

/** What somebody is looking at goes first; `background` waits until nothing visible is queued. */
export type Priority = 'visible' | 'background';

export interface InstantQuery {
  readonly expr: string;
  readonly time: Instant;
  /** How long an answer is waited for once the query is sent; as long as for any request where it is left out. */
  readonly timeoutMs?: number;
  /** Asked again whenever a place in the queue becomes free, so a request may be promoted while it waits. */
  readonly priority?: () => Priority;
}

export interface RangeQuery {
  readonly expr: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly step: Seconds;
  readonly priority?: () => Priority;
}

/** Names are asked for a span of time where one is given; without it the store answers for all it holds. */
export interface LabelNamesQuery {
  /** A series selector that restricts the answer. */
  readonly selector?: string;
  /** At most so many names are returned, in the order of the server. */
  readonly limit: number;
  readonly start?: Instant;
  readonly end?: Instant;
}

export interface LabelValuesQuery extends LabelNamesQuery {
  readonly label: string;
}

/**
 * One Prometheus-compatible data source. Every method resolves: what can go wrong is a `GatewayError`, and an aborted
 * signal gives one of the kind `cancelled`.
 */
export interface PrometheusClient {
  query(query: InstantQuery, signal?: AbortSignal): Answered<readonly Sample[]>;
  queryRange(query: RangeQuery, signal?: AbortSignal): Answered<readonly Series[]>;
  labelNames(query: LabelNamesQuery, signal?: AbortSignal): Answered<readonly string[]>;
  /** Values of a label; the values of `__name__` are the names of the metrics. */
  labelValues(query: LabelValuesQuery, signal?: AbortSignal): Answered<readonly string[]>;
  /** The groups of rules that the server, or the ruler beside it, runs; `not-found` where it has no such API. */
  rules(signal?: AbortSignal): Answered<readonly RunningGroup[]>;
  /**
   * What targets say that a metric is: `counter`, `gauge`, `histogram`, `summary`, … Empty where none says anything, as
   * of metrics that rules record; several where they differ.
   */
  metricTypes(metric: string, signal?: AbortSignal): Answered<readonly string[]>;
}
