import { binary, call, number, range } from '../promql/build';
import { RECORDED } from '../queries/recorded/names';
import { recorded } from '../queries/recorded/recordedTerms';
import { MISSED_FOR } from '../slo/missedFor';
import type { Slo } from '../slo/slo';
import { MINUTE, seconds } from '../slo/units';
import { noDataAnnotations } from './annotations';
import { sloLabels } from './labels';
import { latest, ofBudget } from './readRecorded';
import type { AlertRule } from './rule';
import { verdict } from './verdict';

/** Data that was there and is no more. A probe is silent on purpose where it is taken away, so it has none. */
export function noDataAlert(slo: Slo): readonly AlertRule[] {
  if (!slo.alerting.ticket || slo.sli.kind === 'probe') {
    return [];
  }
  const seen = ofBudget(call('max_over_time', range(recorded(RECORDED.totalOfWindow, slo.id), MISSED_FOR)), slo);
  const condition = binary(binary(seen, '>', number(0)), 'unless', latest(RECORDED.total, slo));
  return [
    {
      alert: 'SloNoData',
      expr: condition,
      verdict: verdict(slo, condition),
      for: seconds(15 * MINUTE),
      labels: { ...sloLabels(slo), severity: 'ticket', tier: 'no-data' },
      annotations: noDataAnnotations(slo),
    },
  ];
}
