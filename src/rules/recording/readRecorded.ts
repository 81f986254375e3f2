import type { Expr } from '../../promql/ast';
import { aggregate, binary } from '../../promql/build';
import { delay } from '../../promql/delay';
import { RECORDED } from '../../queries/recorded/names';
import { recorded, recordedEvents } from '../../queries/recorded/recordedTerms';
import { budgetLabels } from '../../slo/budgetLabels';
import { LABELS } from '../../slo/reservedLabels';
import type { Slo } from '../../slo/slo';
import type { Seconds } from '../../slo/units';

/** The newest value of a recorded series. */
export function latest(name: string, slo: Slo): Expr {
  return ofBudget(recorded(name, slo.id), slo);
}

/** Events of a window, to whatever periods they belong. */
export function eventsOver(outcome: 'bad' | 'total', slo: Slo, window: Seconds): Expr {
  return ofBudget(recordedEvents(outcome, slo.id, window), slo);
}

/**
 * One element for each budget. Series from before the team, the service or a label of the SLO changed follow those of
 * now and differ from them; a rule that told them apart would give two elements of one name, which engines refuse.
 */
export function ofBudget(expr: Expr, slo: Slo): Expr {
  return aggregate('sum', expr, { by: identity(slo) });
}

/** The same for each calendar period, where the SLO has some. */
export function ofBudgetAndPeriod(expr: Expr, slo: Slo): Expr {
  const isCalendar = slo.objective.window.kind === 'calendar';
  return isCalendar ? aggregate('sum', expr, { by: [...identity(slo), LABELS.period] }) : ofBudget(expr, slo);
}

/**
 * Groups that were measured lately, and all of `groups` while none is. A value of a label that is gone for longer while
 * others are measured is not coming back: an alert about it would fire for ever. A budget that was split since is gone at
 * once.
 */
export function missed(slo: Slo, groups: Expr, lately: Seconds): Expr {
  const matching = { mode: 'on', labels: [LABELS.slo] } as const;
  const none = binary(groups, 'unless', latest(RECORDED.total, slo), { matching });
  return binary(withoutSplit(slo, eventsOver('total', slo, lately), lately), 'or', none);
}

/**
 * Budgets without those that were split `lately`: what was recorded before a label came to `by` has no such label. Series
 * that lack it have none, either, but they stand beside others that have it, now or from before on.
 */
export function withoutSplit(slo: Slo, budgets: Expr, lately: Seconds): Expr {
  return budgetLabels(slo).reduce((left, label) => {
    const some = (name: string, op: '=' | '!=') => recorded(name, slo.id, { label, op, value: '' });
    const group = (series: Expr) => aggregate('group', series);
    const isMeasured = group(some(RECORDED.total, '!='));
    const isLacked = group(some(RECORDED.total, '='));
    // Of all that is recorded each minute, the ratio is what is there while a service sleeps.
    const wasThere = delay(group(some(RECORDED.errorRatioOfWindow, '!=')), lately);
    const isNew = binary(binary(isMeasured, 'unless', isLacked), 'unless', wasThere);
    // Without labels itself, it matches those that lack this one.
    return binary(left, 'unless', isNew, { matching: { mode: 'on', labels: [label] } });
  }, budgets);
}

/** Labels by which the budgets of all SLOs are told apart. */
export function identity(slo: Slo): readonly string[] {
  return [LABELS.slo, ...budgetLabels(slo)];
}
