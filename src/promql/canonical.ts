import type { Expr, Grouping, Matching, VectorSelector } from './ast';
import { mapOperands } from './walk';

/** The same expression with everything sorted whose order means nothing, and without signs that do: engines print in ways of their own. */
export function canonical(expr: Expr): Expr {
  switch (expr.kind) {
    case 'vector':
      return sortedSelector(expr);
    case 'matrix':
      return { ...expr, selector: sortedSelector(expr.selector) };
    case 'aggregation': {
      const inner = mapOperands(expr, canonical);
      return expr.grouping ? { ...inner, ...{ grouping: sortedLabels(expr.grouping) } } : inner;
    }
    case 'binary': {
      const inner = mapOperands(expr, canonical);
      return expr.matching ? { ...inner, ...{ matching: sortedLabels(expr.matching) } } : inner;
    }
    // Engines print infinity as `+Inf`.
    case 'unary':
      return expr.op === '+' ? canonical(expr.expr) : mapOperands(expr, canonical);
    default:
      return mapOperands(expr, canonical);
  }
}

function sortedSelector(selector: VectorSelector): VectorSelector {
  const key = ({ label, op, value }: VectorSelector['matchers'][number]) => `${label}\n${op}\n${value}`;
  return { ...selector, matchers: [...selector.matchers].sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

function sortedLabels<T extends Grouping | Matching>(clause: T): T {
  return { ...clause, labels: [...clause.labels].sort() };
}
