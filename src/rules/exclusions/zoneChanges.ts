import { DAY, type Instant, instant, type Seconds, seconds } from '../../slo/units';
import { offsetAt, offsetSpans } from '../../slo/exclusions/zoneOffset';

/** One change of clocks that comes each year, in the same second of a week. */
export interface YearlyChange {
  /** That second, since the start of Thursday, UTC. */
  readonly ofWeek: Seconds;
  /** `month × 100 + day`, UTC: it comes on the first such day of a week from this one on. */
  readonly from: number;
  readonly by: Seconds;
}

/** How clocks of a zone go: so far ahead of UTC at the start of a year, and what changes in it. */
export interface ZoneClock {
  readonly offset: Seconds;
  readonly changes: readonly YearlyChange[];
}

const FIRST_YEAR = 2026;
const YEARS = 28;
const WEEK = 7 * DAY;

/**
 * The clocks of a zone where they change by yearly rules, as "on the last Sunday of March, at 01:00 UTC": 28 years hold
 * each day of the year as each day of the week. Undefined for others (Morocco's, which follow the moon).
 */
export function zoneClock(timeZone: string): ZoneClock | undefined {
  if (!known.has(timeZone)) {
    known.set(timeZone, findClock(timeZone));
  }
  return known.get(timeZone);
}

const known = new Map<string, ZoneClock | undefined>();

function findClock(timeZone: string): ZoneClock | undefined {
  const start = (year: number) => instant(Date.UTC(year, 0, 1) / 1000);
  const spans = offsetSpans(timeZone, start(FIRST_YEAR), start(FIRST_YEAR + YEARS));
  const times = spans.slice(1).map(({ from }) => from);
  const perYear = times.length / YEARS;
  const offset = offsetAt(timeZone, start(FIRST_YEAR));
  const found = Array.from({ length: perYear }, (_, nth) => {
    const own = times.filter((_time, at) => at % perYear === nth);
    return yearly(timeZone, own);
  });
  const changes = found.filter((one) => one !== undefined);
  return Number.isInteger(perYear) && changes.length === found.length ? { offset, changes } : undefined;
}

/** The rule of a change that came at these instants, one in each year; undefined where there is none. */
function yearly(timeZone: string, times: readonly Instant[]): YearlyChange | undefined {
  const [first = instant(0)] = times;
  const change = (time: Instant) => offsetAt(timeZone, time) - offsetAt(timeZone, instant(time - 1));
  const from = Math.min(...times.map(dayOfYear));
  const isRegular = times.every(
    (time, at) =>
      new Date(time * 1000).getUTCFullYear() === FIRST_YEAR + at &&
      time % WEEK === first % WEEK &&
      change(time) === change(first) &&
      dayOfYear(time) >= EARLIEST &&
      dayOfYear(instant(time - WEEK)) < from
  );
  return isRegular ? { ofWeek: seconds(first % WEEK), from, by: seconds(change(first)) } : undefined;
}

/** Clocks that change in January are none of ours: the week before may be one of the old year. */
const EARLIEST = 201;

function dayOfYear(time: Instant): number {
  const date = new Date(time * 1000);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
