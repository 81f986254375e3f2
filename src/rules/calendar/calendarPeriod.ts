import type { Expr } from '../../promql/ast';
import { aggregate, binary, string } from '../../promql/build';
import type { CalendarWindow } from '../../slo/objective';
import { LABELS } from '../../slo/reservedLabels';
import { ok, type Result } from '../../slo/result';
import { DAY, HOUR, MINUTE, type Seconds, seconds } from '../../slo/units';
import { periodShare, periodStart } from './periodStart';

/** What rules need to know of the calendar period that is now. */
export interface CalendarPeriod {
  /** One element, 1, whose label says on which day the period began. */
  readonly current: Expr;
  /** Which share of it is over. */
  readonly share: Expr;
  /** Longer than every such period: events are told apart by their label. */
  readonly range: Seconds;
  /** How often the range is read: the longer it is, the less often, so that all cost the same. */
  readonly interval: Seconds;
}

/** What is recorded in a minute happened up to so long ago (`LATE`, and the minute itself). */
const AGO: Seconds = seconds(90);

const SIZES: Readonly<Record<CalendarWindow['period'], Pick<CalendarPeriod, 'range' | 'interval'>>> = {
  week: { range: seconds(8 * DAY), interval: seconds(10 * MINUTE) },
  month: { range: seconds(32 * DAY), interval: seconds(15 * MINUTE) },
  quarter: { range: seconds(93 * DAY), interval: seconds(45 * MINUTE) },
  year: { range: seconds(367 * DAY), interval: seconds(3 * HOUR) },
};

export function calendarPeriod(window: CalendarWindow): Result<CalendarPeriod> {
  const start = periodStart(window, AGO);
  if (!start.ok) {
    return start;
  }
  const share = periodShare(window, AGO);
  if (!share.ok) {
    return share;
  }
  const current = aggregate('count_values', start.value, { param: string(LABELS.period) });
  return ok({ current, share: share.value, ...SIZES[window.period] });
}

/** Writes the period into the labels of what is recorded now. */
export function inPeriod(expr: Expr, period: CalendarPeriod | undefined): Expr {
  const group = { side: 'left', labels: [LABELS.period] } as const;
  return period ? binary(expr, '*', period.current, { matching: { mode: 'on', labels: [], group } }) : expr;
}

/** What belongs to the period that is now. */
export function currentOf(expr: Expr, { current }: CalendarPeriod): Expr {
  return binary(expr, 'and', current, { matching: { mode: 'on', labels: [LABELS.period] } });
}

/** The same without the label of the period. */
export function ofPeriod(expr: Expr, period: CalendarPeriod): Expr {
  return aggregate('sum', currentOf(expr, period), { without: [LABELS.period] });
}
