import type { Expr } from '../../promql/ast';
import { aggregate, binary, call, number, range } from '../../promql/build';
import { recorded } from '../../queries/recorded/recordedTerms';
import { LABELS } from '../../slo/reservedLabels';
import type { Slo } from '../../slo/slo';
import { MINUTE, seconds } from '../../slo/units';
import { sloLabels } from '../labels';

const NO_LABELS = { mode: 'on', labels: [] } as const;

/** So long a budget of a group is remembered in an exclusion; each minute of it renews that. */
const MEMORY = seconds(15 * MINUTE);

/**
 * What is recorded as `name`: `expr`, and zero in minutes that are left out, whether anything is measured in them or not.
 * Zero and not nothing, so that a maintenance is told from an outage of the measurement: no alert waits for data, and the
 * window stays covered.
 */
export function withoutExcluded(
  expr: Expr,
  excluded: Expr | undefined,
  { slo, name, by }: { readonly slo: Slo; readonly name: string; readonly by: readonly string[] }
): Expr {
  if (excluded === undefined) {
    return expr;
  }
  const before = call('last_over_time', range(recorded(name, slo.id), MEMORY));
  const own = [LABELS.period, ...Object.keys(sloLabels(slo))];
  const groups = aggregate('sum', before, { without: own });
  const none = by.length > 0 ? binary(groups, 'and', excluded, { matching: NO_LABELS }) : excluded;
  return zeroWhile(expr, excluded, none);
}

/** `expr`, and while an exclusion lasts zero for each element of `none`. */
export function zeroWhile(expr: Expr, excluded: Expr, none: Expr): Expr {
  return binary(binary(expr, 'unless', excluded, { matching: NO_LABELS }), 'or', binary(number(0), '*', none));
}

/** The elements of an expression while an exclusion lasts. */
export function whileExcluded(expr: Expr, excluded: Expr): Expr {
  return binary(expr, 'and', excluded, { matching: NO_LABELS });
}
