import type { Expr } from '../../promql/ast';
import { binary, call, number } from '../../promql/build';
import { valueType } from '../../promql/valueType';
import type { CalendarWindow } from '../../slo/objective';
import { ok, type Result } from '../../slo/result';
import { DAY, type Seconds, seconds } from '../../slo/units';
import { localTime } from '../clocks/localTime';
import { zoneClock } from '../clocks/zoneClock';

type Period = CalendarWindow['period'];

/** The first day of the period, as the number 20261101, to which what happened `ago` belongs: one element without labels. */
export function periodStart(window: CalendarWindow, ago: Seconds): Result<Expr> {
  const local = clocksOf(window, ago);
  return local.ok ? ok(firstDay(window.period, local.value)) : local;
}

/** Which share of the period is over, on its clocks: where they change, by an hour too much or too little. */
export function periodShare(window: CalendarWindow, ago: Seconds): Result<Expr> {
  const local = clocksOf(window, ago);
  return local.ok ? ok(elapsedShare(window.period, local.value)) : local;
}

/** Seconds since 1970 on the clocks of the zone, `ago`. */
function clocksOf({ period, timeZone }: CalendarWindow, ago: Seconds): Result<Expr> {
  const clock = zoneClock(timeZone, {
    path: ['objective', 'window', 'timeZone'],
    what: `a ${period}`,
    instead: 'a rolling window',
  });
  if (!clock.ok) {
    return clock;
  }
  const local = localTime(clock.value, { ago });
  return ok(valueType(local) === 'scalar' ? call('vector', local) : local);
}

/** `month × 100 + day` of an instant. */
function monthAndDay(time: Expr): Expr {
  return binary(binary(call('month', time), '*', number(100)), '+', call('day_of_month', time));
}

/** 29 December 1969, three days before time 0, was a Monday: no time that is measured lies before it. */
const SINCE_MONDAY = seconds(3 * DAY);

function mondayOf(time: Expr): Expr {
  return binary(time, '-', binary(binary(time, '+', number(SINCE_MONDAY)), '%', number(7 * DAY)));
}

function firstDay(period: Period, local: Expr): Expr {
  const year = binary(call('year', local), '*', number(10_000));
  const month = call('month', local);
  const date = (monthNumber: Expr) => binary(binary(year, '+', binary(monthNumber, '*', number(100))), '+', number(1));
  switch (period) {
    case 'week': {
      const monday = mondayOf(local);
      return binary(binary(call('year', monday), '*', number(10_000)), '+', monthAndDay(monday));
    }
    case 'month':
      return date(month);
    case 'quarter':
      return date(binary(month, '-', binary(binary(month, '-', number(1)), '%', number(3))));
    case 'year':
      return binary(year, '+', number(101));
  }
}

function elapsedShare(period: Period, local: Expr): Expr {
  const days = (before: Expr) =>
    binary(binary(before, '-', number(1)), '+', binary(binary(local, '%', number(DAY)), '/', number(DAY)));
  switch (period) {
    case 'week':
      return binary(binary(binary(local, '+', number(SINCE_MONDAY)), '%', number(7 * DAY)), '/', number(7 * DAY));
    case 'month':
      return binary(days(call('day_of_month', local)), '/', call('days_in_month', local));
    case 'quarter': {
      const from = (month: number) => binary(call('month', local), '>=', number(month), { bool: true });
      const leap = leapDay(local);
      const before = [
        binary(from(4), '*', binary(number(90), '+', leap)),
        binary(number(91), '*', from(7)),
        binary(number(92), '*', from(10)),
      ];
      const length = binary(
        binary(binary(number(90), '+', leap), '+', binary(from(4), '*', binary(number(1), '-', leap))),
        '+',
        from(7)
      );
      return binary(
        before.reduce<Expr>((rest, one) => binary(rest, '-', one), days(call('day_of_year', local))),
        '/',
        length
      );
    }
    case 'year':
      return binary(days(call('day_of_year', local)), '/', binary(number(365), '+', leapDay(local)));
  }
}

/** 1 in a leap year, else 0. */
function leapDay(local: Expr): Expr {
  const divides = (by: number) => binary(binary(call('year', local), '%', number(by)), '==', number(0), { bool: true });
  return binary(binary(divides(4), '-', divides(100)), '+', divides(400));
}
