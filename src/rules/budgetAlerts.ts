import type { Expr } from '../promql/ast';
import { binary, call, number, range } from '../promql/build';
import { RECORDED } from '../queries/recorded/names';
import { recorded } from '../queries/recorded/recordedTerms';
import { leastBadEvents } from '../slo/minBadEvents';
import { errorBudgetRatio } from '../slo/objective';
import type { Slo } from '../slo/slo';
import { MINUTE, ratio, roundNoise, seconds } from '../slo/units';
import { budgetLowAnnotations, exhaustedAnnotations } from './annotations';
import { sloLabels } from './labels';
import { WINDOW_BRIDGE } from './recordingRules';
import type { AlertRule } from './rule';
import { verdict } from './verdict';

/** Below so much of the budget, a ticket says so before it is gone. */
const LOW = ratio(0.1);

/** Budget below a tenth, and budget gone. Tickets: both tell what the burn-rate alerts told before. */
export function budgetAlerts(slo: Slo): readonly AlertRule[] {
  if (!slo.alerting.ticket) {
    return [];
  }
  const b = errorBudgetRatio(slo.objective);
  const errorRatio = binary(recorded(RECORDED.errorRatioOfWindow, slo.id), 'and', enough(slo));
  const low = number(roundNoise((1 - LOW) * b));
  const common = { for: seconds(10 * MINUTE), keepFiringFor: seconds(15 * MINUTE) };
  const labels = (tier: string) => ({ ...sloLabels(slo), severity: 'ticket', tier });
  const isLow = binary(binary(errorRatio, '>', low), '<', number(b));
  const isExhausted = binary(errorRatio, '>=', number(b));
  return [
    {
      alert: 'SloBudgetLow',
      expr: isLow,
      verdict: verdict(slo, isLow),
      ...common,
      labels: labels('budget-low'),
      annotations: budgetLowAnnotations(slo, LOW),
    },
    {
      alert: 'SloBudgetExhausted',
      expr: isExhausted,
      verdict: verdict(slo, isExhausted),
      ...common,
      labels: labels('budget-exhausted'),
      annotations: exhaustedAnnotations(slo),
    },
  ];
}

/** A single failure may be all of a small budget, and is no trend. */
function enough(slo: Slo): Expr {
  const bad = call('last_over_time', range(recorded(RECORDED.badOfWindow, slo.id), WINDOW_BRIDGE));
  return binary(bad, '>=', number(leastBadEvents(slo.objective).fewest));
}
