import type { Expr } from '../../promql/ast';
import { binary, call, number } from '../../promql/build';
import type { CalendarWindow } from '../../slo/objective';
import { ok, type Result } from '../../slo/result';
import { DAY, type Seconds, seconds } from '../../slo/units';
import { HALF_PERIOD, type OffsetStep, yearlyOffsets } from '../../slo/yearlyOffsets';

type Period = CalendarWindow['period'];

/**
 * The first day of the period, as the number 20261101, to which what happened `ago` belongs: one element without labels.
 * PromQL knows UTC alone, so the clock of the zone is added: that of the nearer end of the period, for there it decides.
 */
export function periodStart({ period, timeZone }: CalendarWindow, ago: Seconds): Result<Expr> {
  const offsets = yearlyOffsets({ period, timeZone });
  return offsets.ok ? ok(firstDay(period, localTime(period, offsets.value, ago))) : offsets;
}

/** Which share of the period is over, on its clocks: where they change, by an hour too much or too little. */
export function periodShare({ period, timeZone }: CalendarWindow, ago: Seconds): Result<Expr> {
  const offsets = yearlyOffsets({ period, timeZone });
  return offsets.ok ? ok(elapsedShare(period, localTime(period, offsets.value, ago))) : offsets;
}

/** Seconds since 1970 on the clocks of the zone. */
function localTime(period: Period, [first, ...more]: readonly OffsetStep[], ago: Seconds): Expr {
  const start = timeAt((first?.offset ?? 0) - ago);
  let before = first?.offset ?? 0;
  let local: Expr = call('vector', start);
  for (const { from, offset } of more) {
    const isAfter = binary(dayOfYear(period, ago), '>=', number(from), { bool: true });
    const change = offset - before;
    const added = binary(number(Math.abs(change)), '*', isAfter);
    local = binary(local, change < 0 ? '-' : '+', added);
    before = offset;
  }
  return local;
}

/** `month × 100 + day` of the nearer end of the period in UTC, which is at most a day off. */
function dayOfYear(period: Period, ago: Seconds): Expr {
  const nearer = timeAt(HALF_PERIOD[period] - ago);
  return monthAndDay(call('vector', period === 'week' ? mondayOf(nearer) : nearer));
}

function timeAt(offset: number): Expr {
  return offset === 0 ? call('time') : binary(call('time'), offset < 0 ? '-' : '+', number(Math.abs(offset)));
}

/** `month × 100 + day` of an instant, UTC. */
export function monthAndDay(time: Expr): Expr {
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
