import type {
  Aggregation,
  Binary,
  BinaryOp,
  Call,
  Expr,
  Matcher,
  Matching,
  MatrixSelector,
  NumberLiteral,
  StringLiteral,
  Subquery,
  Unary,
  VectorSelector,
} from './ast';
import type { Seconds } from './duration';

/** A number; a negative one is a minus sign before its amount. */
export function number(value: number): NumberLiteral | Unary {
  return value < 0 || Object.is(value, -0)
    ? { kind: 'unary', op: '-', expr: { kind: 'number', value: -value } }
    : { kind: 'number', value };
}

export function string(value: string): StringLiteral {
  return { kind: 'string', value };
}

/** `metric{matchers}`. An equality on `__name__`, where it is all that is said about the name, becomes the metric. */
export function vector(selector: { metric?: string; matchers?: readonly Matcher[] }): VectorSelector {
  const { metric, matchers = [] } = selector;
  if (metric !== undefined) {
    return { kind: 'vector', metric, matchers };
  }
  const [name, ...more] = matchers.filter((m) => m.label === '__name__');
  return name?.op === '=' && name.value !== '' && more.length === 0
    ? { kind: 'vector', metric: name.value, matchers: matchers.filter((m) => m !== name) }
    : { kind: 'vector', matchers };
}

export function range(selector: VectorSelector, window: Seconds): MatrixSelector {
  return { kind: 'matrix', selector, range: window };
}

export function subquery(expr: Expr, options: { range: Seconds; step?: Seconds }): Subquery {
  return { kind: 'subquery', expr, ...options };
}

export function binary(
  left: Expr,
  op: BinaryOp,
  right: Expr,
  options: { bool?: boolean; matching?: Matching } = {}
): Binary {
  const { bool = false, matching } = options;
  return { kind: 'binary', op, left, right, bool, ...(matching && { matching }) };
}

export function aggregate(
  op: string,
  expr: Expr,
  options: { by?: readonly string[]; without?: readonly string[]; param?: Expr } = {}
): Aggregation {
  const { by, without, param } = options;
  const grouping = by ? { mode: 'by' as const, labels: by } : without && { mode: 'without' as const, labels: without };
  return { kind: 'aggregation', op, expr, ...(param && { param }), ...(grouping && { grouping }) };
}

export function sum(expr: Expr, { by = [] }: { by?: readonly string[] } = {}): Aggregation {
  return aggregate('sum', expr, by.length > 0 ? { by } : {});
}

export function call(name: string, ...args: readonly Expr[]): Call {
  return { kind: 'call', name, args };
}
