import type { Expr } from '../promql/ast';
import { canonical } from '../promql/canonical';
import { parseExpression } from '../promql/parse';
import { serialize } from '../promql/serialize';
import { LABELS } from '../slo/reservedLabels';

/** A rule as an engine says that it runs it (`/api/v1/rules`). Times are seconds. */
export interface RunningRule {
  readonly name: string;
  readonly kind: 'recording' | 'alerting';
  readonly query: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly duration?: number;
  readonly keepFiringFor?: number;
  readonly health: string;
  readonly lastError?: string;
}

export interface RunningGroup {
  readonly name: string;
  readonly interval: number;
  readonly rules: readonly RunningRule[];
}

/** Only what carries our label is ours; everything else is never looked at, changed or removed. */
export function isOurs({ rules }: RunningGroup): boolean {
  return rules.some(({ labels }) => labels[LABELS.slo] !== undefined);
}

/** An expression in the one spelling in which they are compared: engines print parentheses and labels in their own. */
export function spelling(expr: Expr): string {
  return serialize(canonical(expr));
}

export function spellingOf(query: string): string {
  const parsed = parseExpression(query);
  return parsed.ok ? spelling(parsed.value) : query;
}
