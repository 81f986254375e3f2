import type { Expr } from '../promql/ast';
import type { Seconds } from '../slo/units';

/** A series that is computed once an interval. */
export interface RecordingRule {
  readonly record: string;
  readonly expr: Expr;
  readonly labels: Readonly<Record<string, string>>;
}

/** How fast a budget has to burn, and in which two windows, both of them above it. */
export interface BurnRate {
  readonly longWindow: Seconds;
  readonly shortWindow: Seconds;
  /** How many times as fast as the budget lasts for one window of the SLO. */
  readonly factor: number;
}

export interface AlertRule {
  readonly alert: string;
  /** Only of alerts on burn rates. Their labels say the same as text. */
  readonly burnRate?: BurnRate;
  /** Elements while the alert is due; of an alert that fires, also while nothing is measured. */
  readonly expr: Expr;
  /**
   * The same for an engine that tells "no data" apart by itself: above 0 while the alert is due, 0 while it is not, no
   * element while nothing is measured.
   */
  readonly verdict: Expr;
  /** How often it is looked at. */
  readonly interval: Seconds;
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
  /** The most series, or alerts, that a rule may yield; where it yields more, the engine takes none and says so. */
  readonly limit?: number;
  readonly rules: readonly Rule[];
}
