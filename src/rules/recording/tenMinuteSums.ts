import type { Expr } from '../../promql/ast';
import { aggregate, binary, call, number, subquery } from '../../promql/build';
import { delay } from '../../promql/delay';
import { HAIR, leftOpen } from '../../queries/leftOpen';
import { definitionOf } from '../../queries/recorded/definition';
import { RECORDED } from '../../queries/recorded/names';
import { recorded, recordedEvents } from '../../queries/recorded/recordedTerms';
import { TEN_MINUTES } from '../../queries/recorded/tenMinutes';
import { LABELS } from '../../slo/reservedLabels';
import type { Slo } from '../../slo/slo';
import { MINUTE, seconds } from '../../slo/units';
import type { CalendarPeriod } from '../calendar/calendarPeriod';
import { sloLabels } from '../labels';
import type { RecordingRule } from '../rule';
import { ofBudgetAndPeriod } from './readRecorded';

/** By whom rules are evaluated: a server that may miss a minute, or a replay of the past, which misses none. */
export type EvaluatedBy = 'server' | 'replay';

/**
 * Sums of the last full ten minutes, and 1 beside each one: once in ten minutes, whatever the interval of the group. At
 * another pace sums would overlap or miss minutes. Where rules run and count nothing, there is none, so that what they
 * miss does not look covered.
 */
export function tenMinuteSums(
  slo: Slo,
  period: CalendarPeriod | undefined,
  evaluatedBy: EvaluatedBy
): readonly RecordingRule[] {
  const labels = sloLabels(slo);
  const isTime = evaluatedBy === 'server' ? binary(isFullTenMinutes(), 'or', haveBeenMissed(slo)) : isFullTenMinutes();
  const onTime = (expr: Expr) => binary(expr, 'and', isTime, { matching: { mode: 'on', labels: [] } });
  const total = lastTenMinutes(slo, 'total');
  const bad = lastTenMinutes(slo, 'bad');
  const isRecorded = aggregate('group', total, period && { by: [LABELS.period] });
  return [
    { record: RECORDED.totalOfTenMinutes, expr: onTime(total), labels },
    { record: RECORDED.badOfTenMinutes, expr: onTime(bad), labels },
    {
      record: RECORDED.definition,
      expr: onTime(isRecorded),
      labels: { ...labels, [LABELS.definition]: definitionOf(slo) },
    },
  ];
}

/**
 * The samples from one full ten minutes up to, and without, the next one, in whatever minute that is asked. What an
 * engine evaluates at a full ten minutes belongs to the next ones: it may not have written it yet. Open on the left, or
 * labels that ended ten minutes ago would be counted once more.
 */
function lastTenMinutes(slo: Slo, outcome: 'bad' | 'total'): Expr {
  const samples = delay(recordedEvents(outcome, slo.id, seconds(TEN_MINUTES + HAIR)), HAIR);
  const atFullTenMinutes = subquery(ofBudgetAndPeriod(samples, slo), {
    range: leftOpen(TEN_MINUTES),
    step: TEN_MINUTES,
  });
  return call('last_over_time', atFullTenMinutes);
}

function isFullTenMinutes(): Expr {
  return binary(binary(call('minute'), '%', number(10)), '==', number(0));
}

/**
 * The first evaluation since a full ten minutes that the engine was not there for: its last one, as the ratio shows that
 * is recorded each minute, was before them. Absent where it was away for longer than an instant read looks back.
 */
function haveBeenMissed(slo: Slo): Expr {
  const before = call('timestamp', delay(recorded(RECORDED.errorRatioOfWindow, slo.id), MINUTE));
  const now = call('time');
  return binary(aggregate('max', before), '<', binary(now, '-', binary(now, '%', number(TEN_MINUTES))));
}
