import { type Ratio, ratio } from './units';

/** Bad and total events of one span of time. `Σ bad / Σ total` is the only estimator (slo-maths §2). */
export interface EventCounts {
  readonly bad: number;
  readonly total: number;
}

/** `e(W) = bad(W) / total(W)`, or undefined where there was no traffic. */
export function errorRatio(counts: EventCounts): Ratio | undefined {
  return counts.total > 0 ? ratio(counts.bad / counts.total) : undefined;
}

/** `SLI = 1 − e(W)`. */
export function sliValue(counts: EventCounts): Ratio | undefined {
  const e = errorRatio(counts);
  return e === undefined ? undefined : ratio(1 - e);
}
