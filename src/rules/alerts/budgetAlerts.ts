import type { Expr } from '../../promql/ast';
import { aggregate, binary, number } from '../../promql/build';
import { RECORDED } from '../../queries/recorded/names';
import { recorded } from '../../queries/recorded/recordedTerms';
import { EVENT_NOISE, LEAST_BAD_EVENTS } from '../../slo/minBadEvents';
import { errorBudgetRatio, windowLength } from '../../slo/objective';
import type { Slo } from '../../slo/slo';
import { MINUTE, ratio, roundNoise, seconds } from '../../slo/units';
import { sloLabels } from '../labels';
import type { CalendarPeriod } from '../calendar/calendarPeriod';
import { identity, withoutSplit } from '../recording/readRecorded';
import { windowEvents } from '../recording/recordingRules';
import type { AlertRule } from '../rule';
import { ALERTS } from './alertNames';
import { FIVE_MINUTES } from './intervals';
import { budgetLowAnnotations, exhaustedAnnotations } from './annotations';
import { recordedShareOfWindow } from './recordedShare';
import { verdict } from './verdict';

/** Below so much of the budget, a ticket says so before it is gone. */
const LOW = ratio(0.1);

/** Budget below a tenth, and budget gone. Tickets: both tell what the burn-rate alerts told before. */
export function budgetAlerts(slo: Slo, period?: CalendarPeriod): readonly AlertRule[] {
  if (!slo.alerting.ticket) {
    return [];
  }
  const b = errorBudgetRatio(slo.objective);
  // Not their sum: where labels of the SLO changed, its old ratio may be there for some minutes beside the new one.
  const newest = aggregate('max', recorded(RECORDED.errorRatioOfWindow, slo.id), { by: identity(slo) });
  const ofNow = withoutSplit(slo, newest, windowLength(slo.objective.window));
  const errorRatio = binary(ofNow, 'and', enough(slo, period));
  // Of the whole window, at the traffic so far.
  const ofWhole = binary(newest, '*', recordedShareOfWindow(slo, period));
  const common = { interval: FIVE_MINUTES, for: seconds(10 * MINUTE), keepFiringFor: seconds(15 * MINUTE) };
  const labels = (tier: string) => ({ ...sloLabels(slo), severity: 'ticket', tier });
  const low = binary(ofWhole, '>', number(roundNoise((1 - LOW) * b)));
  const isLow = binary(errorRatio, 'and', binary(low, '<', number(roundNoise(b))));
  const isExhausted = binary(errorRatio, 'and', binary(ofWhole, '>=', number(roundNoise(b))));
  return [
    {
      alert: ALERTS.budgetLow,
      expr: isLow,
      verdict: verdict(slo, isLow),
      ...common,
      labels: labels('budget-low'),
      annotations: budgetLowAnnotations(slo, LOW),
    },
    {
      alert: ALERTS.budgetExhausted,
      expr: isExhausted,
      verdict: verdict(slo, isExhausted),
      ...common,
      labels: labels('budget-exhausted'),
      annotations: exhaustedAnnotations(slo),
    },
  ];
}

/** A single failure may be all of a small budget, and is no trend. */
function enough(slo: Slo, period: CalendarPeriod | undefined): Expr {
  return binary(windowEvents('bad', slo, period), '>=', number(LEAST_BAD_EVENTS.fewest - EVENT_NOISE));
}
