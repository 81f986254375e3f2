import { DAY } from '../units';
import type { RecurringExclusion, Weekday } from './exclusion';

/** Days since 1 January 1970. */
export function dayOf(clock: number): number {
  return Math.floor(clock / DAY);
}

/** 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return ((((day + 3) % 7) + 7) % 7) as Weekday;
}

/** Whether an exclusion begins on a day. */
export function occursOn(exclusion: RecurringExclusion, day: number): boolean {
  const { start, recurrence } = exclusion;
  const { frequency, interval, days, monthDays } = recurrence;
  const first = dayOf(start);
  if (day < first || day > lastDay(exclusion)) {
    return false;
  }
  const weekday = weekdayOf(day);
  switch (frequency) {
    case 'daily':
      return (day - first) % interval === 0;
    case 'weekly': {
      const weeks = (day - weekday - (first - weekdayOf(first))) / 7;
      return weeks % interval === 0 && weekdays(exclusion).includes(weekday);
    }
    case 'monthly': {
      const [{ date, length, month }, since] = [inMonth(day), inMonth(first)];
      const isNth = (nth: number | undefined) =>
        nth === undefined || Math.ceil(date / 7) === nth || -Math.ceil((length - date + 1) / 7) === nth;
      const isMonthDay = monthDaysOf(exclusion).some((one) => one === date || one === date - length - 1);
      const isRuleDay = days.some(({ weekday: named, nth }) => named === weekday && isNth(nth));
      const isNamed = monthDays.length === 0 && days.length > 0 ? isRuleDay : isMonthDay;
      return (month - since.month) % interval === 0 && isNamed;
    }
  }
}

/** The last day on which a recurrence that ends may begin. */
export function lastDay({ start, recurrence: { until } }: RecurringExclusion): number {
  return until === undefined ? Infinity : dayOf(until - (start - dayOf(start) * DAY));
}

/** The days of the week of a weekly exclusion: that of its start where the rule names none. */
export function weekdays({ start, recurrence: { days } }: RecurringExclusion): readonly Weekday[] {
  return days.length === 0 ? [weekdayOf(dayOf(start))] : days.map(({ weekday }) => weekday);
}

/** The days of the month of a monthly exclusion: that of its start where the rule names none. */
export function monthDaysOf({ start, recurrence: { monthDays } }: RecurringExclusion): readonly number[] {
  return monthDays.length === 0 ? [inMonth(dayOf(start)).date] : monthDays;
}

/** Where in its month a day lies; months are counted from year 0 on. */
export function inMonth(day: number) {
  const at = new Date(day * DAY * 1000);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  return {
    date: at.getUTCDate(),
    length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
    month: year * 12 + month,
  };
}
