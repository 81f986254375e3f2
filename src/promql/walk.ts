import type { Expr, VectorSelector } from './ast';

/** The operands of an expression, in the order of its text. The selector inside a range counts as one. */
export function operands(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'string':
    case 'vector':
      return [];
    case 'matrix':
      return [expr.selector];
    case 'subquery':
    case 'unary':
      return [expr.expr];
    case 'binary':
      return [expr.left, expr.right];
    case 'aggregation':
      return expr.param ? [expr.param, expr.expr] : [expr.expr];
    case 'call':
      return expr.args;
  }
}

/** Every expression inside `expr`, itself first. */
export function descendants(expr: Expr): readonly Expr[] {
  return collect(expr, []);
}

function collect(expr: Expr, into: Expr[]): readonly Expr[] {
  into.push(expr);
  operands(expr).forEach((operand) => collect(operand, into));
  return into;
}

/** Every vector selector inside `expr`, from left to right. */
export function selectors(expr: Expr): readonly VectorSelector[] {
  return descendants(expr).filter((e) => e.kind === 'vector');
}

/** The same expression with each operand replaced; selectors inside ranges stay. */
export function mapOperands(expr: Expr, change: (operand: Expr) => Expr): Expr {
  switch (expr.kind) {
    case 'number':
    case 'string':
    case 'vector':
    case 'matrix':
      return expr;
    case 'subquery':
    case 'unary':
      return { ...expr, expr: change(expr.expr) };
    case 'binary':
      return { ...expr, left: change(expr.left), right: change(expr.right) };
    case 'aggregation':
      return { ...expr, ...(expr.param && { param: change(expr.param) }), expr: change(expr.expr) };
    case 'call':
      return { ...expr, args: expr.args.map(change) };
  }
}
