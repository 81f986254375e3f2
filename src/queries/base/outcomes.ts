import type { Expr, Matcher, VectorSelector } from '../../promql/ast';
import { call, string } from '../../promql/build';
import { escapeRegex } from '../../promql/escapeRegex';
import { LABELS } from '../../slo/reservedLabels';

/**
 * How the elements of `total` are told apart into those that `part` selects and the others, or undefined where that
 * takes two reads: another metric, or conditions that one pass of `label_replace` cannot express.
 */
export function conditionsOf(part: VectorSelector, total: VectorSelector): readonly Matcher[] | undefined {
  const has = (list: readonly Matcher[], { label, op, value }: Matcher) =>
    list.some((m) => m.label === label && m.op === op && m.value === value);
  const more = part.matchers.filter((m) => !has(total.matchers, m));
  const isPart = part.metric === total.metric && total.matchers.every((m) => has(part.matchers, m));
  const demands = more.filter(({ op }) => op === '=' || op === '=~');
  return isPart && more.length > 0 && demands.length <= 1 ? more : undefined;
}

/** Writes `inside` or `outside` into the label of outcomes, by conditions on the labels of each element. */
export function labelOutcome(
  expr: Expr,
  conditions: readonly Matcher[],
  { inside, outside }: { readonly inside: string; readonly outside: string }
): Expr {
  const demand = conditions.find(({ op }) => op === '=' || op === '=~');
  const start = demand ? replace(replaceAlways(expr, outside), inside, demand) : replaceAlways(expr, inside);
  return conditions.filter((m) => m !== demand).reduce((labelled, m) => replace(labelled, outside, m), start);
}

/** Where the value of the condition's label matches, the outcome is `outcome`. */
function replace(expr: Expr, outcome: string, { label, op, value }: Matcher): Expr {
  const regex = op === '=' || op === '!=' ? escapeRegex(value) : value;
  return call('label_replace', expr, string(LABELS.outcome), string(outcome), string(label), string(regex));
}

function replaceAlways(expr: Expr, outcome: string): Expr {
  return call('label_replace', expr, string(LABELS.outcome), string(outcome), string(''), string(''));
}
