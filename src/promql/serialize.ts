import type { Aggregation, At, Binary, Expr, Grouping, Matching, Subquery, VectorSelector } from './ast';
import { printDuration, type Seconds } from './duration';
import { isClassicLabel, metricForm } from './names';
import { PRECEDENCE, SIGN_PRECEDENCE } from './precedence';
import { quote } from './quote';

/** The PromQL text of an expression: one line, parentheses only where precedence asks for them. */
export function serialize(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return printNumber(expr.value);
    case 'string':
      return quote(expr.value);
    case 'vector':
      return printSelector(expr) + printModifiers(expr);
    case 'matrix':
      return `${printSelector(expr.selector)}[${printDuration(expr.range)}]${printModifiers(expr.selector)}`;
    case 'subquery':
      return printSubquery(expr);
    case 'unary':
      return expr.op + printOperand(expr.expr, (inner) => inner <= SIGN_PRECEDENCE);
    case 'binary':
      return printBinary(expr);
    case 'aggregation':
      return printAggregation(expr);
    case 'call':
      return `${expr.name}(${expr.args.map(serialize).join(', ')})`;
  }
}

export function printNumber(value: number): string {
  return Number.isNaN(value) ? 'NaN' : value === Infinity ? 'Inf' : String(value);
}

function precedence(expr: Expr): number | undefined {
  return expr.kind === 'binary' ? PRECEDENCE[expr.op] : expr.kind === 'unary' ? SIGN_PRECEDENCE : undefined;
}

function printOperand(expr: Expr, needsParentheses: (inner: number) => boolean): string {
  const inner = precedence(expr);
  const text = serialize(expr);
  return inner !== undefined && needsParentheses(inner) ? `(${text})` : text;
}

function printBinary(expr: Binary): string {
  const outer = PRECEDENCE[expr.op];
  const isRightAssociative = expr.op === '^';
  const left = printOperand(expr.left, (inner) => (isRightAssociative ? inner <= outer : inner < outer));
  const right = printOperand(expr.right, (inner) => (isRightAssociative ? inner < outer : inner <= outer));
  const modifiers = (expr.bool ? ' bool' : '') + (expr.matching ? ` ${printMatching(expr.matching)}` : '');
  return `${left} ${expr.op}${modifiers} ${right}`;
}

function printMatching({ mode, labels, group }: Matching): string {
  const many = group ? ` group_${group.side} ${printLabels(group.labels)}` : '';
  return `${mode} ${printLabels(labels)}${many}`;
}

function printSelector({ metric, matchers }: VectorSelector): string {
  const form = metric === undefined ? undefined : metricForm(metric);
  const inside = matchers.map(({ label, op, value }) => `${printLabel(label)}${op}${quote(value)}`);
  if (metric !== undefined && form !== 'bare') {
    inside.unshift(form === 'quoted' ? quote(metric) : `__name__=${quote(metric)}`);
  }
  const name = form === 'bare' ? metric : '';
  return inside.length === 0 && form === 'bare' ? `${name}` : `${name}{${inside.join(',')}}`;
}

function printLabel(label: string): string {
  return isClassicLabel(label) ? label : quote(label);
}

function printLabels(labels: readonly string[]): string {
  return `(${labels.map(printLabel).join(', ')})`;
}

function printModifiers({ offset, at }: { offset?: Seconds; at?: At }): string {
  return (
    (offset === undefined ? '' : ` offset ${printDuration(offset)}`) + (at === undefined ? '' : ` @ ${printAt(at)}`)
  );
}

function printAt(at: At): string {
  return at.kind === 'time' ? String(at.unixSeconds) : `${at.kind}()`;
}

function printSubquery(expr: Subquery): string {
  const step = expr.step === undefined ? '' : printDuration(expr.step);
  const inner = printOperand(expr.expr, () => true);
  // A literal before a bracket would read as part of a selector to some lexers.
  const operand = expr.expr.kind === 'number' ? `(${inner})` : inner;
  return `${operand}[${printDuration(expr.range)}:${step}]${printModifiers(expr)}`;
}

function printAggregation({ op, expr, param, grouping }: Aggregation): string {
  const args = param ? [param, expr] : [expr];
  return `${op}${grouping ? ` ${printGrouping(grouping)} ` : ''}(${args.map(serialize).join(', ')})`;
}

function printGrouping({ mode, labels }: Grouping): string {
  return `${mode} ${printLabels(labels)}`;
}
