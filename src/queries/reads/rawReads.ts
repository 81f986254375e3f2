import type { Expr, MatrixSelector, VectorSelector } from '../../promql/ast';
import { serialize } from '../../promql/serialize';
import { seriesOf } from '../../promql/seriesOf';
import { LABELS } from '../../slo/reservedLabels';

/** What one evaluation takes from the store by one selector: a sample of each series, or all samples of a range. */
export type Read = VectorSelector | MatrixSelector;

/** The reads of an expression, from left to right; a read that stands twice is taken twice. */
export function readsOf(expr: Expr): readonly Read[] {
  switch (expr.kind) {
    case 'vector':
    case 'matrix':
      return [expr];
    case 'number':
    case 'string':
      return [];
    case 'subquery':
    case 'unary':
      return readsOf(expr.expr);
    case 'binary':
      return [...readsOf(expr.left), ...readsOf(expr.right)];
    case 'aggregation':
      return [...(expr.param ? readsOf(expr.param) : []), ...readsOf(expr.expr)];
    case 'call':
      return expr.args.flatMap(readsOf);
  }
}

/** Series that rules record, and the alerts of the engine itself, name their SLO; those of services do not. */
export function isRaw(read: Read): boolean {
  return !selectorOf(read).matchers.some(({ label }) => label === LABELS.slo);
}

/** Reads with the same key take the same number of samples: when they read does not matter. */
export function readKey(read: Read): string {
  return serialize(atOnce(read));
}

/** The read as of now. */
export function atOnce(read: Read): Read {
  const selector = seriesOf(selectorOf(read));
  return read.kind === 'vector' ? selector : { ...read, selector };
}

export function selectorOf(read: Read): VectorSelector {
  return read.kind === 'vector' ? read : read.selector;
}
