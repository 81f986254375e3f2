import type { Expr } from '../promql/ast';
import type { Seconds } from '../slo/units';

/**
 * The expressions of one SLO over any window. Each has one element without labels, or none where there is no data.
 * Zero-safe (no error series yet is 0 bad events), weighted by events (slo-maths §2), never NaN.
 */
export interface SloQueries {
  readonly bad: (window: Seconds) => Expr;
  readonly good: (window: Seconds) => Expr;
  readonly total: (window: Seconds) => Expr;
  /** `bad / total`; no element where there was no traffic, which `total` tells apart from no data. */
  readonly errorRatio: (window: Seconds) => Expr;
}
