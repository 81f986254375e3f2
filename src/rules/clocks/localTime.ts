import type { Expr } from '../../promql/ast';
import { binary, call, number } from '../../promql/build';
import { DAY } from '../../slo/units';
import type { YearlyChange, ZoneClock } from './zoneClock';

/**
 * Seconds since 1970 as the clocks of a zone showed them `ago`, and `plus`: one element without labels, or a scalar where
 * they never change.
 */
export function localTime({ offset, season }: ZoneClock, { ago, plus = 0 }: { ago: number; plus?: number }): Expr {
  const local = shifted(call('time'), offset + plus - ago);
  if (season === undefined) {
    return local;
  }
  const { by, begin, end } = season;
  const added = binary(number(Math.abs(by)), '*', inSeason(begin, end, ago));
  return binary(local, by < 0 ? '-' : '+', added);
}

/** 1 in a season, 0 outside of it. */
function inSeason(begin: YearlyChange, end: YearlyChange, ago: number): Expr {
  const sinceBegin = monthSince(begin, ago);
  return begin.ofWeek === end.ofWeek && begin.day === end.day
    ? isBetween(sinceBegin, begin.month, end.month - 1)
    : binary(
        isBetween(sinceBegin, begin.month, end.month),
        '*',
        binary(monthSince(end, ago), '<', number(end.month), { bool: true })
      );
}

/**
 * The month of the last instant of a week at which clocks could have changed, so many days earlier that the change is
 * the first of them in its month.
 */
function monthSince({ ofWeek, day }: YearlyChange, ago: number): Expr {
  const sinceThen = binary(shifted(call('time'), -ago - ofWeek), '%', number(7 * DAY));
  return call('month', call('vector', binary(shifted(call('time'), -ago - (day - 1) * DAY), '-', sinceThen)));
}

/** 1 for whole numbers from `first` to `last`, by one look at them. */
export function isBetween(value: Expr, first: number, last: number): Expr {
  const distance = call('abs', binary(value, '-', number((first + last) / 2)));
  return binary(distance, '<=', number((last - first) / 2), { bool: true });
}

export function shifted(expr: Expr, by: number): Expr {
  return by === 0 ? expr : binary(expr, by < 0 ? '-' : '+', number(Math.abs(by)));
}
