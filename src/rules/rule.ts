import type { Expr } from '../promql/ast';
import type { Seconds } from '../slo/units';

/** A series that is computed once an interval. */
export interface RecordingRule {
  readonly record: string;
  readonly expr: Expr;
  readonly labels: Readonly<Record<string, string>>;
}

export interface AlertRule {
  readonly alert: string;
  readonly expr: Expr;
  /** How long the expression has to hold before the alert fires. */
  readonly for: Seconds;
  /** How long it keeps firing when the expression no longer holds. */
  readonly keepFiringFor?: Seconds;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

export type Rule = RecordingRule | AlertRule;

/** Rules that are evaluated one after the other, every `interval`. */
export interface RuleGroup {
  readonly name: string;
  readonly interval: Seconds;
  readonly rules: readonly Rule[];
}
