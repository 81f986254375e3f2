import type { Aggregation, Binary, Call, Expr, Grouping, Matcher, Matching, VectorSelector } from '../promql/ast';
import { takesRange, valueType } from '../promql/valueType';
import { selectors } from '../promql/walk';
import { matchOneOf } from './matchOneOf';
import { REDUCERS } from './singleElement';

/**
 * Functions of one element at a time that keep its labels, so that an expression for one value of a label can be
 * evaluated for many values at once.
 */
const ELEMENTWISE: ReadonlySet<string> = new Set(
  'abs ceil floor round clamp clamp_min clamp_max exp ln log2 log10 sqrt sgn timestamp histogram_quantile histogram_count histogram_fraction'.split(
    ' '
  )
);

/**
 * Widens an expression that is about one value of `label` (`{job="a"}` in every selector) to many values, and keeps
 * them apart: `sum(increase(x{job="a"}[5m]))` → `sum by (job) (increase(x{job=~"a|b"}[5m]))`. Undefined where the
 * answer would differ from asking for each value alone. Expressions without selectors stay as they are. With `'any'`,
 * all values are asked for that there are.
 */
export function lift(expr: Expr, label: string, values: readonly string[] | 'any'): Expr | undefined {
  const wide: Matcher = values === 'any' ? { label, op: '!=', value: '' } : matchOneOf(label, values);
  return selectors(expr).length === 0 ? expr : new Lift(label, wide).lift(expr);
}

/** Labels by which an expression could be lifted, with their values: the same equality in every selector. */
export function liftLabels(expressions: readonly Expr[]): ReadonlyMap<string, string> {
  const all = expressions.flatMap(selectors);
  const [first] = all;
  const candidates = (first?.matchers ?? []).filter(
    ({ label, op, value }) =>
      op === '=' && value !== '' && label !== '__name__' && all.every((selector) => only(selector, label) === value)
  );
  return new Map(candidates.map(({ label, value }) => [label, value]));
}

/** The value that a selector demands of a label, when it says nothing else about it. */
function only(selector: VectorSelector, label: string): string | undefined {
  const [matcher, ...more] = selector.matchers.filter((m) => m.label === label);
  return matcher?.op === '=' && more.length === 0 ? matcher.value : undefined;
}

class Lift {
  constructor(
    private readonly label: string,
    private readonly wide: Matcher
  ) {}

  lift(expr: Expr): Expr | undefined {
    if (valueType(expr) === 'scalar' && selectors(expr).length === 0) {
      return expr;
    }
    switch (expr.kind) {
      case 'number':
        return expr;
      case 'string':
        return undefined;
      case 'vector':
        return this.selector(expr);
      case 'matrix': {
        const selector = this.selector(expr.selector);
        return selector && { ...expr, selector };
      }
      case 'subquery':
      case 'unary': {
        const inner = this.lift(expr.expr);
        return inner && { ...expr, expr: inner };
      }
      case 'binary':
        return this.binary(expr);
      case 'aggregation':
        return this.aggregation(expr);
      case 'call':
        return this.call(expr);
    }
  }

  private selector(selector: VectorSelector): VectorSelector | undefined {
    if (only(selector, this.label) === undefined) {
      return undefined;
    }
    return { ...selector, matchers: selector.matchers.map((m) => (m.label === this.label ? this.wide : m)) };
  }

  /** Both sides keep the label, so that elements of one value meet only their own kind; or one side is a number. */
  private binary(expr: Binary): Expr | undefined {
    const left = this.lift(expr.left);
    const right = this.lift(expr.right);
    if (!left || !right || (expr.left.kind === 'number') !== (expr.right.kind === 'number')) {
      return left && right && { ...expr, left, right };
    }
    const matching = expr.matching && this.matching(expr.matching);
    return expr.matching && !matching ? undefined : { ...expr, left, right, ...(matching && { matching }) };
  }

  private matching(matching: Matching): Matching | undefined {
    const isNamed = matching.labels.includes(this.label);
    if (matching.mode === 'ignoring') {
      return isNamed ? undefined : matching;
    }
    return isNamed ? matching : { ...matching, labels: [...matching.labels, this.label] };
  }

  private aggregation(expr: Aggregation): Expr | undefined {
    const inner = this.lift(expr.expr);
    const grouping = this.grouping(expr.grouping);
    const isPlain = REDUCERS.has(expr.op) && (expr.param === undefined || expr.param.kind === 'number');
    return inner && grouping && isPlain ? { ...expr, expr: inner, grouping } : undefined;
  }

  private grouping(grouping: Grouping = { mode: 'by', labels: [] }): Grouping | undefined {
    const isNamed = grouping.labels.includes(this.label);
    if (grouping.mode === 'without') {
      return isNamed ? undefined : grouping;
    }
    return isNamed ? grouping : { ...grouping, labels: [...grouping.labels, this.label] };
  }

  private call(expr: Call): Expr | undefined {
    if (expr.name === 'label_replace') {
      return this.relabelled(expr);
    }
    const isElementwise = ELEMENTWISE.has(expr.name) || (takesRange(expr.name) && expr.name !== 'absent_over_time');
    const args = isElementwise ? expr.args.map((argument) => this.lift(argument)) : [undefined];
    return args.every((argument) => argument !== undefined) ? { ...expr, args } : undefined;
  }

  /** One element at a time, as long as it is another label that is written. */
  private relabelled(expr: Call): Expr | undefined {
    const [elements, target, ...more] = expr.args;
    const isOther = target?.kind === 'string' && target.value !== this.label;
    const lifted = isOther && elements ? this.lift(elements) : undefined;
    return lifted && target ? { ...expr, args: [lifted, target, ...more] } : undefined;
  }
}
