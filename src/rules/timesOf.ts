import type { Expr } from '../promql/ast';
import { both } from '../queries/readPromql';
import { ok, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import { type CalendarPeriod, periodOf } from './calendar/calendarPeriod';
import { excludedNow } from './exclusions/excluded';

/** What decides to which time a minute belongs. */
export interface Times {
  /** Of a calendar window. */
  readonly period?: CalendarPeriod;
  /** One element while an exclusion lasts. */
  readonly excluded?: Expr;
}

export function timesOf(slo: Slo): Result<Times> {
  const found = both(periodOf(slo), excludedNow(slo));
  if (!found.ok) {
    return found;
  }
  const [period, excluded] = found.value;
  return ok({ ...(period && { period }), ...(excluded && { excluded }) });
}
