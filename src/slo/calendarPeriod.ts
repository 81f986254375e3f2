import type { CalendarWindow } from './objective';
import { DAY, type Instant, instant } from './units';
import { FURTHEST, offsetAt } from './zones/offsetAt';

/** A calendar period as instants: `[start, end)`. */
export interface Period {
  readonly start: Instant;
  readonly end: Instant;
  /** The day at whose beginning it starts. */
  readonly firstDay: CalendarDay;
}

/** A day of the calendar; `month` from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The period of the window that holds `now`: weeks begin on Monday, days at the first instant that carries their date. */
export function periodAt({ period, timeZone }: Omit<CalendarWindow, 'kind'>, now: Instant): Period {
  const key = `${period} ${timeZone}`;
  const known = lastPeriods.get(key);
  if (known !== undefined && known.start <= now && now < known.end) {
    return known;
  }
  const [first, next] = daysOfPeriod(period, dayAt(now, timeZone));
  const found = { start: startOfDay(first, timeZone), end: startOfDay(next, timeZone), firstDay: first };
  lastPeriods.set(key, found);
  return found;
}

/** What was found last, since thousands of SLOs ask for the same period. It changes no answer. */
const lastPeriods = new Map<string, Period>();

/** The first day of the period that holds `day`, and that of the next one. */
export function daysOfPeriod(period: CalendarWindow['period'], day: CalendarDay): readonly [CalendarDay, CalendarDay] {
  const { year, month } = day;
  switch (period) {
    case 'week': {
      const number = dayNumber(day);
      const monday = number - mod(number - FIRST_MONDAY, 7);
      return [dayOfNumber(monday), dayOfNumber(monday + 7)];
    }
    case 'month':
      return [firstOfMonth(year, month), firstOfMonth(year, month + 1)];
    case 'quarter': {
      const first = month - mod(month - 1, 3);
      return [firstOfMonth(year, first), firstOfMonth(year, first + 3)];
    }
    case 'year':
      return [firstOfMonth(year, 1), firstOfMonth(year + 1, 1)];
  }
}

/** 5 January 1970, in days since 1 January 1970. */
const FIRST_MONDAY = 4;

function firstOfMonth(year: number, month: number): CalendarDay {
  return { year: year + Math.floor((month - 1) / 12), month: mod(month - 1, 12) + 1, day: 1 };
}

/** Days since 1 January 1970. */
function dayNumber({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day) / (DAY * 1000);
}

function dayOfNumber(number: number): CalendarDay {
  const date = new Date(number * DAY * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/**
 * The first instant of a day in a time zone, by bisection over the dates that its clocks show: right where clocks change
 * at midnight, and where a day has no midnight.
 */
export function startOfDay(day: CalendarDay, timeZone: string): Instant {
  const wanted = dayNumber(day);
  let [before, from] = [wanted * DAY - FURTHEST, wanted * DAY + FURTHEST];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    [before, from] = dayNumber(dayAt(instant(middle), timeZone)) >= wanted ? [before, middle] : [middle, from];
  }
  return instant(from);
}

/** The day that the clocks of a zone show. */
export function dayAt(time: Instant, timeZone: string): CalendarDay {
  return dayOfNumber(Math.floor((time + offsetAt(timeZone, time)) / DAY));
}
