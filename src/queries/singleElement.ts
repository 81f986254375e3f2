import type { Expr } from '../promql/ast';
import { aggregate, call } from '../promql/build';
import { valueType } from '../promql/valueType';

/** Aggregations that answer one element where there is no grouping. */
export const REDUCERS: ReadonlySet<string> = new Set([
  'sum',
  'min',
  'max',
  'avg',
  'count',
  'group',
  'stddev',
  'stdvar',
  'quantile',
]);

/** The expression as a vector of at most one element without labels; several elements are brought together by `reducer`. */
export function singleElement(expr: Expr, reducer: 'sum' | 'min'): Expr {
  if (valueType(expr) === 'scalar') {
    return call('vector', expr);
  }
  return isSingle(expr) ? expr : aggregate(reducer, expr);
}

function isSingle(expr: Expr): boolean {
  switch (expr.kind) {
    case 'aggregation':
      return expr.grouping === undefined && REDUCERS.has(expr.op);
    case 'unary':
      return isSingle(expr.expr);
    case 'binary':
      return [expr.left, expr.right].every((side) => valueType(side) === 'scalar' || isSingle(side));
    case 'call':
      return expr.name === 'vector';
    default:
      return false;
  }
}
