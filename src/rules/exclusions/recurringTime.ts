import type { ComparisonOp, Expr } from '../../promql/ast';
import { binary, call, number } from '../../promql/build';
import { valueType } from '../../promql/valueType';
import type { RecurringExclusion } from '../../slo/exclusions/exclusion';
import { dayOf, inMonth, lastDay, monthDaysOf, weekdayOf, weekdays } from '../../slo/exclusions/occursOn';
import { DAY, type Seconds } from '../../slo/units';
import { monthAndDay } from '../calendar/periodStart';
import type { ZoneClock } from './zoneChanges';

/** How far a minute that is recorded now lies back, and how much longer than the exclusion it must not count. */
export interface Reach {
  readonly ago: Seconds;
  readonly lead: Seconds;
  readonly tail: Seconds;
}

/** 1 while a recurring exclusion lasts, 0 otherwise (`occursOn`): one element without labels, or a scalar. */
export function duringRecurring(exclusion: RecurringExclusion, clock: ZoneClock, { ago, lead, tail }: Reach): Expr {
  const { start, duration } = exclusion;
  const time = start - dayOf(start) * DAY;
  // On the day on which it begins, this is the time since then.
  const since = clockTime(clock, { ago, plus: lead - time });
  const length = duration + lead + tail;
  const daysBack = Array.from({ length: Math.ceil(length / DAY) }, (_, days) => days);
  return any(
    daysBack.map((days) => {
      const rest = length - days * DAY;
      const inTime = rest < DAY ? [is(binary(since, '%', number(DAY)), '<', rest)] : [];
      return all([...begins(exclusion, shifted(since, -days * DAY)), ...inTime]);
    })
  );
}

/** Seconds since 1970 as the clocks of the zone showed them `ago`, and `plus`. */
function clockTime({ offset, changes }: ZoneClock, { ago, plus }: { ago: number; plus: number }): Expr {
  const then = shifted(call('time'), -ago);
  const local = shifted(call('time'), offset + plus - ago);
  if (changes.length === 0) {
    return local;
  }
  const changed = changes.map(({ ofWeek, from, by }) => {
    // The last instant of the week at which it could have changed.
    const inWeek = binary(shifted(then, -ofWeek), '%', number(7 * DAY));
    return binary(number(by), '*', is(monthAndDay(call('vector', binary(then, '-', inWeek))), '>=', from));
  });
  // In January that instant may be one of the year before.
  const isLater = is(call('month', call('vector', then)), '>', 1);
  return binary(local, '+', binary(any(changed), '*', isLater));
}

/** What has to hold for it to begin on the day of `time`. */
function begins(exclusion: RecurringExclusion, time: Expr): readonly Expr[] {
  const first = dayOf(exclusion.start);
  const last = lastDay(exclusion);
  return [
    is(time, '>=', first * DAY),
    ...(last === Infinity ? [] : [is(time, '<', (last + 1) * DAY)]),
    ...onDays(exclusion, time, first),
  ];
}

function onDays(exclusion: RecurringExclusion, time: Expr, first: number): readonly Expr[] {
  const { frequency, interval } = exclusion.recurrence;
  const inTurn = (anchor: number, period: number, length: number) =>
    is(binary(shifted(time, (period - (anchor % period)) * DAY), '%', number(period * DAY)), '<', length * DAY);
  switch (frequency) {
    case 'daily':
      return interval === 1 ? [] : [inTurn(first, interval, 1)];
    case 'weekly': {
      const monday = first - weekdayOf(first);
      return [any(runs(weekdays(exclusion)).map(([day, length]) => inTurn(monday + day, 7 * interval, length)))];
    }
    case 'monthly': {
      const vector = valueType(time) === 'scalar' ? call('vector', time) : time;
      return [onMonthDays(exclusion, vector), ...(interval === 1 ? [] : [inMonths(vector, first, interval)])];
    }
  }
}

/** Days of the week that follow each other, with how many they are. */
function runs(days: readonly number[]): ReadonlyArray<readonly [number, number]> {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const starts = sorted.filter((day) => !sorted.includes(day - 1));
  return starts.map((day) => {
    let length = 1;
    while (sorted.includes(day + length)) {
      length += 1;
    }
    return [day, length];
  });
}

function inMonths(time: Expr, first: number, interval: number): Expr {
  const months = binary(binary(call('year', time), '*', number(12)), '+', call('month', time));
  // `month()` begins at 1, `inMonth` at 0.
  const since = shifted(months, interval - ((inMonth(first).month + 1) % interval));
  return is(binary(since, '%', number(interval)), '==', 0);
}

function onMonthDays(exclusion: RecurringExclusion, time: Expr): Expr {
  const { days, monthDays } = exclusion.recurrence;
  const date = call('day_of_month', time);
  const fromEnd = binary(call('days_in_month', time), '-', date);
  if (monthDays.length === 0 && days.length > 0) {
    return any(
      days.map(({ weekday, nth }) => {
        const isDay = is(call('day_of_week', time), '==', (weekday + 1) % 7);
        return nth === undefined ? isDay : all([isDay, ...inWeekOfMonth(nth > 0 ? date : shifted(fromEnd, 1), nth)]);
      })
    );
  }
  return any(monthDaysOf(exclusion).map((day) => (day > 0 ? is(date, '==', day) : is(fromEnd, '==', -day - 1))));
}

/** `day` counts from 1, from whichever end of the month. */
function inWeekOfMonth(day: Expr, nth: number): readonly Expr[] {
  const week = Math.abs(nth);
  return [...(week === 1 ? [] : [is(day, '>', (week - 1) * 7)]), is(day, '<=', week * 7)];
}

function is(value: Expr, op: ComparisonOp, than: number): Expr {
  return binary(value, op, number(than), { bool: true });
}

function all(conditions: readonly Expr[]): Expr {
  return conditions.reduce((one, other) => binary(one, '*', other));
}

/** How many hold: at least one, where it is above 0. */
export function any(conditions: readonly Expr[]): Expr {
  return conditions.reduce((one, other) => binary(one, '+', other));
}

export function shifted(expr: Expr, by: number): Expr {
  return by === 0 ? expr : binary(expr, by < 0 ? '-' : '+', number(Math.abs(by)));
}
