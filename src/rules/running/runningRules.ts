import type { Expr } from '../../promql/ast';
import { canonical } from '../../promql/canonical';
import { parseExpression } from '../../promql/parse';
import { serialize } from '../../promql/serialize';
import { LABELS } from '../../slo/reservedLabels';
import type { Instant } from '../../slo/units';

/** A rule as an engine says that it runs it (`/api/v1/rules`). Times are seconds. */
export interface RunningRule {
  readonly name: string;
  readonly kind: 'recording' | 'alerting';
  readonly query: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Of an alert; absent where the engine does not tell them. */
  readonly annotations?: Readonly<Record<string, string>>;
  readonly duration?: number;
  readonly keepFiringFor?: number;
  /** `ok`, `err`, or `unknown` before the first evaluation. */
  readonly health: string;
  readonly lastError?: string;
  /** Absent before the first evaluation. */
  readonly lastEvaluation?: Instant;
}

export interface RunningGroup {
  readonly name: string;
  /** The file, or the namespace of a ruler: with its name it tells the group from others. */
  readonly file?: string;
  readonly interval: number;
  /** The most series a rule may yield, 0 for any number; absent where the engine does not tell. */
  readonly limit?: number;
  readonly rules: readonly RunningRule[];
}

/** Only what carries our label is ours; everything else is never looked at, changed or removed. */
export function isOurs(group: RunningGroup): boolean {
  return sloOfGroup(group) !== undefined;
}

/** The id of the SLO that a group of ours was made for. */
export function sloOfGroup({ rules }: RunningGroup): string | undefined {
  return rules.find(({ labels }) => labels[LABELS.slo] !== undefined)?.labels[LABELS.slo];
}

/** An expression in the one spelling in which they are compared: engines print parentheses and labels in their own. */
function spelling(expr: Expr): string {
  return serialize(canonical(expr));
}

/** Whether an engine runs this expression. Text that is equal need not be read. */
export function isSpelled(query: string, expr: Expr): boolean {
  return query === serialize(expr) || spellingOf(query) === spelling(expr);
}

function spellingOf(query: string): string {
  const parsed = parseExpression(query);
  return parsed.ok ? spelling(parsed.value) : query;
}
