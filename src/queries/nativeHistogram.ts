import type { Expr } from '../promql/ast';
import { binary, call, number } from '../promql/build';

/** How much a native histogram has counted. */
export function observations(histogram: Expr): Expr {
  return call('histogram_count', histogram);
}

/**
 * How much of it was at or below a threshold. A histogram that has counted nothing has no shares (NaN): none of its
 * nothing was, and that is 0.
 */
export function observationsUpTo(threshold: number, histogram: Expr): Expr {
  const share = call('histogram_fraction', number(0), number(threshold), histogram);
  const counted = binary(observations(histogram), '>', number(0));
  return binary(binary(share, '*', counted), 'or', observations(histogram));
}
