import type { Expr } from '../../promql/ast';
import { aggregate, binary, number, string } from '../../promql/build';
import { RECORDED_AGO } from '../../queries/base/growth';
import { RECORDED } from '../../queries/recorded/names';
import { recorded } from '../../queries/recorded/recordedTerms';
import type { CalendarWindow } from '../../slo/objective';
import { LABELS } from '../../slo/reservedLabels';
import { ok, type Result } from '../../slo/result';
import type { Slo } from '../../slo/slo';
import { DAY, HOUR, MINUTE, type Seconds, seconds } from '../../slo/units';
import { periodShare, periodStart } from './periodStart';

/** What rules need to know of the calendar period that is now. */
export interface CalendarPeriod {
  /** Which share of it is over, with the day on which it began as a label: what is recorded each minute. */
  readonly elapsed: Expr;
  /** The newest of that as it was recorded: of two periods, the younger one is over to a smaller share. */
  readonly current: Expr;
  /** Longer than every such period: events are told apart by their label. */
  readonly range: Seconds;
  /** How often the range is read: the longer it is, the less often, so that all cost the same. */
  readonly interval: Seconds;
  /** The shortest such period. */
  readonly shortest: Seconds;
}

const SIZES: Readonly<Record<CalendarWindow['period'], Pick<CalendarPeriod, 'range' | 'interval' | 'shortest'>>> = {
  week: { range: seconds(8 * DAY), interval: seconds(10 * MINUTE), shortest: seconds(7 * DAY) },
  month: { range: seconds(32 * DAY), interval: seconds(15 * MINUTE), shortest: seconds(28 * DAY) },
  quarter: { range: seconds(93 * DAY), interval: seconds(45 * MINUTE), shortest: seconds(90 * DAY) },
  year: { range: seconds(367 * DAY), interval: seconds(3 * HOUR), shortest: seconds(365 * DAY) },
};

/** The period of an SLO with a calendar window; undefined for a rolling one. */
export function periodOf({ id, objective: { window } }: Slo): Result<CalendarPeriod | undefined> {
  if (window.kind === 'rolling') {
    return ok(undefined);
  }
  const start = periodStart(window, RECORDED_AGO);
  if (!start.ok) {
    return start;
  }
  // Both are refused for the same reason, which is told once.
  const share = periodShare(window, RECORDED_AGO);
  if (!share.ok) {
    return share;
  }
  const began = aggregate('count_values', start.value, { param: string(LABELS.period) });
  const current = aggregate('bottomk', recorded(RECORDED.elapsed, id), { param: number(1) });
  return ok({ elapsed: withPeriodOf(share.value, began), current, ...SIZES[window.period] });
}

/** Writes the period into the labels of what is recorded now. */
export function inPeriod(expr: Expr, period: CalendarPeriod | undefined): Expr {
  return period ? withPeriodOf(expr, aggregate('group', period.current, { by: [LABELS.period] })) : expr;
}

/** `one` is an element of value 1 with the label. */
function withPeriodOf(expr: Expr, one: Expr): Expr {
  const group = { side: 'left', labels: [LABELS.period] } as const;
  return binary(expr, '*', one, { matching: { mode: 'on', labels: [], group } });
}

/** What belongs to the period that is now. */
export function currentOf(expr: Expr, { current }: CalendarPeriod): Expr {
  return binary(expr, 'and', current, { matching: { mode: 'on', labels: [LABELS.period] } });
}

/** The same, in a period that is not older than this, or a little more. */
export function whileYoung(expr: Expr, age: Seconds, { current, shortest }: CalendarPeriod): Expr {
  const share = Math.ceil((age / shortest) * MILLION) / MILLION;
  const isYoung = binary(current, '<=', number(share));
  return binary(expr, 'and', isYoung, { matching: { mode: 'on', labels: [LABELS.period] } });
}

/** Shares are written to six decimals: the few seconds more do not matter. */
const MILLION = 1e6;

/** The same without the label of the period. */
export function ofPeriod(expr: Expr, period: CalendarPeriod): Expr {
  return aggregate('sum', currentOf(expr, period), { without: [LABELS.period] });
}
