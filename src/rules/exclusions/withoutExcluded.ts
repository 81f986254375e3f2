import type { Expr } from '../../promql/ast';
import { binary, call, number, range, sum } from '../../promql/build';
import { MEMORY } from '../../queries/base/growth';
import { RECORDED } from '../../queries/recorded/names';
import { recorded } from '../../queries/recorded/recordedTerms';
import { LABELS } from '../../slo/reservedLabels';
import type { Slo } from '../../slo/slo';

const NO_LABELS = { mode: 'on', labels: [] } as const;

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
  if (by.length === 0) {
    return name === RECORDED.events ? zeroInPlace(expr, excluded, excluded) : zeroWhile(expr, excluded);
  }
  // A budget of a group is remembered in an exclusion as its counters are; each minute of it renews that.
  const before = call('last_over_time', range(recorded(name, slo.id), MEMORY));
  const labels = name === RECORDED.events ? [...by, LABELS.outcome] : by;
  return zeroOfEach(expr, excluded, sum(before, { by: labels }));
}

/**
 * An element without labels, and while an exclusion lasts zero in its place. Of other elements a replay of vmalert would
 * lose the labels: over a range, VictoriaMetrics fills the gaps of the one side of `or` from the other.
 */
export function zeroWhile(expr: Expr, excluded: Expr): Expr {
  return binary(binary(number(0), '*', excluded), 'or', expr, { matching: NO_LABELS });
}

/** `expr`, and while an exclusion lasts a zero for each element of `groups`. */
export function zeroOfEach(expr: Expr, excluded: Expr, groups: Expr): Expr {
  return zeroInPlace(expr, excluded, binary(groups, 'and', excluded, { matching: NO_LABELS }));
}

function zeroInPlace(expr: Expr, excluded: Expr, none: Expr): Expr {
  return binary(binary(expr, 'unless', excluded, { matching: NO_LABELS }), 'or', binary(number(0), '*', none));
}
