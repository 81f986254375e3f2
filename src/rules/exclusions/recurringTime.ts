import type { ComparisonOp, Expr } from '../../promql/ast';
import { binary, call, number } from '../../promql/build';
import { valueType } from '../../promql/valueType';
import type { RecurringExclusion } from '../../slo/exclusions/exclusion';
import { dayOf, inMonth, monthDaysOf, weekdayOf, weekdays } from '../../slo/exclusions/occursOn';
import { DAY, type Seconds } from '../../slo/units';
import { isBetween, localTime, shifted } from '../clocks/localTime';
import type { ZoneClock } from '../clocks/zoneClock';

/** How far a minute that is recorded now lies back, and how much longer than the exclusion it must not count. */
export interface Reach {
  readonly ago: Seconds;
  readonly lead: Seconds;
  readonly tail: Seconds;
}

/**
 * Above 0 while a recurring exclusion lasts that has neither first nor last day, 0 otherwise (`occursOn`): one element
 * without labels, or a scalar. Each look at the clocks of a zone is long, so there are as few as can be.
 */
export function duringRecurring(exclusion: RecurringExclusion, clock: ZoneClock, { ago, lead, tail }: Reach): Expr {
  const { start, duration, recurrence } = exclusion;
  const first = dayOf(start);
  // On the day on which it begins, this is the time since then.
  const since = localTime(clock, { ago, plus: lead - (start - first * DAY) });
  const length = duration + lead + tail;
  switch (recurrence.frequency) {
    case 'daily':
      return inTurn(since, first, recurrence.interval, length);
    case 'weekly':
      return weekly(exclusion, since, length);
    case 'monthly':
      return monthly(exclusion, since, length);
  }
}

/** Less than `length` after the midnight that begins `anchor`, or a day that is a whole number of periods (of days) away. */
function inTurn(since: Expr, anchor: number, period: number, length: number): Expr {
  const turn = binary(shifted(since, ((period - (anchor % period)) % period) * DAY), '%', number(period * DAY));
  return is(turn, '<', length);
}

/** On each of its days by itself, or on runs of days and at their time. */
function weekly(exclusion: RecurringExclusion, since: Expr, length: number): Expr {
  const first = dayOf(exclusion.start);
  const monday = first - weekdayOf(first);
  const period = 7 * exclusion.recurrence.interval;
  const days = [...new Set(weekdays(exclusion))].sort((a, b) => a - b);
  const byRuns = runs(days);
  if (length > DAY || days.length <= byRuns.length + 1) {
    return any(days.map((day) => inTurn(since, monday + day, period, length)));
  }
  const onDays = any(byRuns.map(([day, count]) => inTurn(since, monday + day, period, count * DAY)));
  return binary(onDays, '*', is(binary(since, '%', number(DAY)), '<', length));
}

/** Days of the week that follow each other, with how many they are. */
function runs(days: readonly number[]): ReadonlyArray<readonly [number, number]> {
  const starts = days.filter((day) => !days.includes(day - 1));
  return starts.map((day) => {
    let length = 1;
    while (days.includes(day + length)) {
      length += 1;
    }
    return [day, length];
  });
}

function monthly(exclusion: RecurringExclusion, since: Expr, length: number): Expr {
  const { interval } = exclusion.recurrence;
  const first = dayOf(exclusion.start);
  const daysBack = Array.from({ length: Math.ceil(length / DAY) }, (_, days) => days);
  return any(
    daysBack.map((days) => {
      const rest = length - days * DAY;
      const then = shifted(since, -days * DAY);
      const time = valueType(then) === 'scalar' ? call('vector', then) : then;
      return all([
        onMonthDays(exclusion, time),
        ...(interval === 1 ? [] : [inMonths(time, first, interval)]),
        ...(rest < DAY ? [is(binary(since, '%', number(DAY)), '<', rest)] : []),
      ]);
    })
  );
}

function inMonths(time: Expr, first: number, interval: number): Expr {
  const months = binary(binary(call('year', time), '*', number(12)), '+', call('month', time));
  // `month()` begins at 1, `inMonth` at 0.
  const since = shifted(months, interval - ((inMonth(first).month + 1) % interval));
  return is(binary(since, '%', number(interval)), '==', 0);
}

function onMonthDays(exclusion: RecurringExclusion, time: Expr): Expr {
  const { days, monthDays } = exclusion.recurrence;
  if (monthDays.length === 0 && days.length > 0) {
    return any(
      days.map(({ weekday, nth }) => {
        const isDay = is(call('day_of_week', time), '==', (weekday + 1) % 7);
        return nth === undefined ? isDay : binary(isDay, '*', inWeekOfMonth(time, nth));
      })
    );
  }
  return any(monthDaysOf(exclusion).map((day) => (day > 0 ? is(dateOf(time, 0), '==', day) : isFromEnd(time, -day))));
}

/** What each month has, so that so many days later no month can have been skipped. */
const SHORTEST_MONTH = 28;

/** The last day, the one before it, …: so many days later is the first of a month. That takes one look at the clocks. */
function isFromEnd(time: Expr, nth: number): Expr {
  return nth <= SHORTEST_MONTH
    ? is(dateOf(time, nth), '==', 1)
    : is(binary(call('days_in_month', time), '-', dateOf(time, 0)), '==', nth - 1);
}

/** In the first seven days, the next ones, …; or in the last ones: then that many weeks later is in the first. */
function inWeekOfMonth(time: Expr, nth: number): Expr {
  if (nth > 1) {
    return isBetween(dateOf(time, 0), 7 * nth - 6, 7 * nth);
  }
  // Before the last four weeks: then four weeks later the month still goes on.
  return nth * -7 > SHORTEST_MONTH
    ? is(dateOf(time, SHORTEST_MONTH), '>', SHORTEST_MONTH)
    : is(dateOf(time, nth < 0 ? -7 * nth : 0), '<=', 7);
}

/** The date in its month of a day so much later. */
function dateOf(time: Expr, daysLater: number): Expr {
  return call('day_of_month', shifted(time, daysLater * DAY));
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
