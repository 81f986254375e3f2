import type { Expr } from './ast';

export type ValueType = 'scalar' | 'vector' | 'matrix' | 'string';

const SCALAR_CALLS = new Set(['scalar', 'time', 'pi']);

/** What an expression evaluates to. */
export function valueType(expr: Expr): ValueType {
  switch (expr.kind) {
    case 'number':
      return 'scalar';
    case 'string':
      return 'string';
    case 'matrix':
    case 'subquery':
      return 'matrix';
    case 'vector':
    case 'aggregation':
      return 'vector';
    case 'unary':
      return valueType(expr.expr);
    case 'binary':
      return valueType(expr.left) === 'scalar' && valueType(expr.right) === 'scalar' ? 'scalar' : 'vector';
    case 'call':
      return SCALAR_CALLS.has(expr.name) ? 'scalar' : 'vector';
  }
}

/** Functions that read a range of samples. */
export function takesRange(name: string): boolean {
  return (
    name.endsWith('_over_time') ||
    [
      'rate',
      'irate',
      'increase',
      'delta',
      'idelta',
      'deriv',
      'changes',
      'resets',
      'predict_linear',
      'double_exponential_smoothing',
      'holt_winters',
    ].includes(name)
  );
}
