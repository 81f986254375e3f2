import type { Expr, VectorSelector } from './ast';
import type { Seconds } from './duration';
import { mapOperands } from './walk';

/** The same expression, read `by` seconds earlier: every selector and outermost subquery gets that offset, on top of its own. */
export function delay(expr: Expr, by: Seconds): Expr {
  switch (expr.kind) {
    case 'vector':
      return later(expr, by);
    case 'matrix':
      return { ...expr, selector: later(expr.selector, by) };
    case 'subquery':
      return { ...expr, offset: ((expr.offset ?? 0) + by) as Seconds };
    default:
      return mapOperands(expr, (operand) => delay(operand, by));
  }
}

function later(selector: VectorSelector, by: Seconds): VectorSelector {
  return { ...selector, offset: ((selector.offset ?? 0) + by) as Seconds };
}
