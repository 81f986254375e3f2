import type { Expr } from '../../promql/ast';
import { binary, call, number, range } from '../../promql/build';
import type { BaseEvents } from '../../queries/base/baseEvents';
import { RECORDED } from '../../queries/recorded/names';
import { recorded } from '../../queries/recorded/recordedTerms';
import { budgetLabels } from '../../slo/budgetLabels';
import { MISSED_FOR } from '../../slo/missedFor';
import type { Slo } from '../../slo/slo';
import { MINUTE, seconds } from '../../slo/units';
import { sloLabels } from '../labels';
import { latest, missed, ofBudget } from '../recording/readRecorded';
import type { AlertRule } from '../rule';
import { ALERTS } from './alertNames';
import { FIVE_MINUTES } from './intervals';
import { noDataAnnotations } from './annotations';
import { verdict } from './verdict';

/** Data that was there and is no more. A probe is silent on purpose where it is taken away, so it has none. */
export function noDataAlert(slo: Slo, base: BaseEvents): readonly AlertRule[] {
  if (!slo.alerting.ticket || slo.sli.kind === 'probe') {
    return [];
  }
  const condition = gone(slo);
  return [
    {
      alert: ALERTS.noData,
      expr: condition,
      verdict: verdict(slo, condition),
      interval: FIVE_MINUTES,
      for: seconds(15 * MINUTE),
      labels: { ...sloLabels(slo), severity: 'ticket', tier: 'no-data' },
      annotations: noDataAnnotations(slo, base),
    },
  ];
}

/** Of a group that is gone while others are measured, for as long as pages miss it. */
function gone(slo: Slo): Expr {
  const seen = ofBudget(call('max_over_time', range(recorded(RECORDED.totalOfWindow, slo.id), MISSED_FOR)), slo);
  const known = binary(seen, '>', number(0));
  const silent = binary(known, 'unless', latest(RECORDED.total, slo));
  return budgetLabels(slo).length > 0 ? binary(silent, 'and', missed(slo, known, MISSED_FOR)) : silent;
}
