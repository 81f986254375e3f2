import { type CalendarDay, daysOfPeriod, startOfDay } from './calendarPeriod';
import type { CalendarWindow } from './objective';
import { fail, ok, type Result } from './result';
import { DAY, type Seconds, seconds } from './units';

/** From this day of the year on, `month × 100 + day`, periods begin at midnight of a clock that is so far ahead of UTC. */
export interface OffsetStep {
  readonly from: number;
  readonly offset: Seconds;
}

/**
 * The clocks of a zone at the beginnings of its periods, where the same days of each year have the same: 28 years hold
 * each day of the year as each day of the week. Rules, which know no table of zones, can follow such clocks for ever;
 * others (Morocco's, which follow the moon) are refused.
 */
export function yearlyOffsets({ period, timeZone }: Omit<CalendarWindow, 'kind'>): Result<readonly OffsetStep[]> {
  const key = `${period} ${timeZone}`;
  const known = found.get(key) ?? findOffsets(period, timeZone);
  found.set(key, known);
  return known;
}

const found = new Map<string, Result<readonly OffsetStep[]>>();
const FIRST_YEAR = 2026;
const YEARS = 28;

function findOffsets(period: CalendarWindow['period'], timeZone: string): Result<readonly OffsetStep[]> {
  const offsets = new Map<number, Seconds>();
  for (const day of periodStarts(period, FIRST_YEAR, FIRST_YEAR + YEARS)) {
    const midnight = Date.UTC(day.year, day.month - 1, day.day) / 1000;
    const offset = seconds(midnight - startOfDay(day, timeZone));
    const from = day.month * 100 + day.day;
    if ((offsets.get(from) ?? offset) !== offset) {
      return fail(
        ['objective', 'window', 'timeZone'],
        'time-zone-irregular',
        `The clocks of ${timeZone} do not change on the same days each year, so rules cannot tell when a ${period} begins there. Use a time zone with yearly rules, for example UTC, or a rolling window.`
      );
    }
    offsets.set(from, offset);
  }
  const days = [...offsets].map(([from, offset]) => ({ from, offset })).sort((a, b) => a.from - b.from);
  return ok(days.filter(({ offset }, at) => offset !== days[at - 1]?.offset));
}

/** The first days of the periods that begin in the years from `first` up to, and without, `end`. */
function periodStarts(period: CalendarWindow['period'], first: number, end: number): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  const [start] = daysOfPeriod(period, { year: first, month: 1, day: 7 });
  for (let day = start; day.year < end; [, day] = daysOfPeriod(period, day)) {
    days.push(day);
  }
  return days;
}

/** So long after the beginning of a period the clock at its beginning still counts, and from then on that of the next. */
export const HALF_PERIOD: Readonly<Record<CalendarWindow['period'], Seconds>> = {
  week: seconds(3.5 * DAY),
  month: seconds(14 * DAY),
  quarter: seconds(45 * DAY),
  year: seconds(182 * DAY),
};
