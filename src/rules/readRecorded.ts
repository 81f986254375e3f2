import type { Expr } from '../promql/ast';
import { aggregate, binary, number } from '../promql/build';
import { recorded, recordedEvents } from '../queries/recorded/recordedTerms';
import { LABELS } from '../slo/reservedLabels';
import type { Slo } from '../slo/slo';
import type { Seconds } from '../slo/units';

/** The newest value of a recorded series. */
export function latest(name: string, slo: Slo): Expr {
  return acrossPeriods(recorded(name, slo.id), slo);
}

/** Events of a window, to whatever periods they belong. */
export function eventsOver(outcome: 'bad' | 'total', slo: Slo, window: Seconds): Expr {
  return acrossPeriods(recordedEvents(outcome, slo.id, window), slo);
}

/** `bad / total` of a window; no element without traffic. */
export function errorRatioOver(slo: Slo, window: Seconds): Expr {
  return binary(eventsOver('bad', slo, window), '/', binary(eventsOver('total', slo, window), '>', number(0)));
}

/** Series of calendar windows say to which period their events belong. */
export function acrossPeriods(expr: Expr, { objective }: Slo): Expr {
  return objective.window.kind === 'calendar' ? aggregate('sum', expr, { without: [LABELS.period] }) : expr;
}
