import type { Expr, VectorSelector } from '../../promql/ast';

/** Aggregations of one element that answer it as it is. */
const KEEPING: ReadonlySet<string> = new Set(['sum', 'min', 'max', 'avg']);

/** The selector whose value is the value of the expression, where it has one series; undefined where more happens to it. */
export function passedThrough(expr: Expr): VectorSelector | undefined {
  switch (expr.kind) {
    case 'vector':
      return expr.offset === undefined && expr.at === undefined ? expr : undefined;
    case 'aggregation':
      return KEEPING.has(expr.op) ? passedThrough(expr.expr) : undefined;
    case 'call':
      return expr.name === 'last_over_time' ? ranged(expr.args[0]) : undefined;
    default:
      return undefined;
  }
}

const COUNTING: ReadonlySet<string> = new Set(['rate', 'increase']);

/** The counters of `sum(rate(a[…])) + sum(rate(b[…]))`; undefined for other forms. */
export function addends(expr: Expr): readonly VectorSelector[] | undefined {
  switch (expr.kind) {
    case 'binary': {
      const [left, right] = expr.op === '+' ? [addends(expr.left), addends(expr.right)] : [];
      return left && right && [...left, ...right];
    }
    case 'aggregation':
      return expr.op === 'sum' ? addends(expr.expr) : undefined;
    case 'call': {
      const selector = COUNTING.has(expr.name) ? ranged(expr.args[0]) : undefined;
      return selector && [selector];
    }
    default:
      return undefined;
  }
}

function ranged(expr: Expr | undefined): VectorSelector | undefined {
  return expr?.kind === 'matrix' ? passedThrough(expr.selector) : undefined;
}
