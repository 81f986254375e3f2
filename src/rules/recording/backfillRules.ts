import type { Expr, VectorSelector } from '../../promql/ast';
import { binary, call, number, string, subquery } from '../../promql/build';
import { delay } from '../../promql/delay';
import { mapOperands } from '../../promql/walk';
import { RECORDED } from '../../queries/recorded/names';
import { LOOK_BACK } from '../../queries/recorded/recordingsExpr';
import { TEN_MINUTES } from '../../queries/recorded/tenMinutes';
import { type BaseEvents, baseEvents } from '../../queries/base/baseEvents';
import { both } from '../../queries/readPromql';
import type { SloWindow } from '../../slo/objective';
import { ok, type Result } from '../../slo/result';
import { LABELS } from '../../slo/reservedLabels';
import type { Slo } from '../../slo/slo';
import { type Instant, instant, MINUTE } from '../../slo/units';
import { windowSpan } from '../../slo/windowSpan';
import type { RecordingRule, RuleGroup } from '../rule';
import { timesOf } from '../timesOf';
import { eventRules } from './recordingRules';

/**
 * The rules by which `promtool tsdb create-blocks-from rules` computes what an SLO's rules would have recorded of its
 * events. promtool evaluates each rule by itself over stored data and sees nothing of the others, so each of these reads
 * raw series only: what a rule reads of another one stands in its place. Left out is what nobody reads of the past:
 * events by outcome, how much of a period is over, windows, alerts.
 */
export function backfillRules(slo: Slo): Result<RuleGroup> {
  const parts = both(baseEvents(slo), timesOf(slo));
  if (!parts.ok) {
    return parts;
  }
  const [base, times] = parts.value;
  const known = new Map(rememberedOf(base));
  const rules: RecordingRule[] = [];
  for (const rule of eventRules(slo, base, times)) {
    const expr = inPlace(rule.expr, known);
    known.set(rule.record, expr);
    if (rule.record !== RECORDED.events && rule.record !== RECORDED.elapsed) {
      rules.push({ ...rule, expr });
    }
  }
  return ok({ name: `${slo.id}-backfill`, interval: MINUTE, rules });
}

/**
 * What a rule that remembers groups through an exclusion reads of its own past: here, what is measured in it. Groups of
 * which nothing is measured in a maintenance for longer than that are not in what is computed of it.
 */
function rememberedOf(base: BaseEvents): ReadonlyArray<readonly [record: string, expr: Expr]> {
  return base.form === 'apart' ? [[RECORDED.total, base.totalEvents]] : [[RECORDED.events, base.events]];
}

/** An expression with those of recorded series in place of their names. */
function inPlace(expr: Expr, known: ReadonlyMap<string, Expr>): Expr {
  if (expr.kind === 'vector') {
    return found(expr, known) ?? expr;
  }
  if (expr.kind === 'matrix') {
    const inner = found({ ...expr.selector, offset: undefined }, known);
    const late = expr.selector.offset;
    const samples = inner && subquery(inner, { range: expr.range, step: MINUTE });
    return samples === undefined ? expr : late === undefined ? samples : delay(samples, late);
  }
  return mapOperands(expr, (operand) => inPlace(operand, known));
}

function found({ metric = '', matchers, offset }: VectorSelector, known: ReadonlyMap<string, Expr>): Expr | undefined {
  const expr = known.get(metric);
  const outcome = matchers.find(({ label }) => label === LABELS.outcome);
  const chosen = expr && outcome ? ofOutcome(expr, outcome.value) : expr;
  return chosen && offset !== undefined ? delay(chosen, offset) : chosen;
}

/** The elements with an outcome: what a matcher does to series, a join does to an expression. */
function ofOutcome(expr: Expr, outcome: string): Expr {
  const wanted = call('label_replace', call('vector', number(1)), ...[LABELS.outcome, outcome, '', ''].map(string));
  return binary(expr, 'and', wanted, { matching: { mode: 'on', labels: [LABELS.outcome] } });
}

/** So long before a window its first sum of ten minutes begins. */
const AHEAD = TEN_MINUTES + MINUTE;

/** From when to compute, so that all of these windows are covered once `until` has come: full ten minutes. */
export function backfillStart(windows: readonly SloWindow[], until: Instant): Instant {
  const first = Math.min(...windows.map((window) => firstRead(window, until)));
  return instant(Math.floor((first - AHEAD) / TEN_MINUTES) * TEN_MINUTES);
}

/** A calendar period is read from its start on; alerts and forecasts look back across that. */
function firstRead(window: SloWindow, until: Instant): number {
  const { start } = windowSpan(window, until);
  return window.kind === 'rolling' ? start : Math.min(start, until - LOOK_BACK);
}
