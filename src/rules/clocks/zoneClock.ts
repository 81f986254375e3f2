import { fail, type Issue, ok, type Result } from '../../slo/result';
import { DAY, type Instant, instant, type Seconds, seconds } from '../../slo/units';
import { offsetAt } from '../../slo/zones/offsetAt';
import { offsetSpans } from '../../slo/zones/offsetSpans';

/** A change of clocks that comes each year, in the same second of a week: the first one from this day on, UTC. */
export interface YearlyChange {
  /** That second, since the start of Thursday, UTC. */
  readonly ofWeek: Seconds;
  readonly month: number;
  readonly day: number;
}

/** How clocks of a zone go: so far ahead of UTC at the start of a year, and `by` further in a part of it. */
export interface ZoneClock {
  readonly offset: Seconds;
  readonly season?: { readonly by: Seconds; readonly begin: YearlyChange; readonly end: YearlyChange };
}

const FIRST_YEAR = 2026;
const YEARS = 28;
const WEEK = 7 * DAY;

/**
 * The clocks of a zone where they change by yearly rules, as "from the last Sunday of March, 01:00 UTC, to that of
 * October": 28 years hold each day of the year as each day of the week. Rules, which know no table of zones, can follow
 * such clocks for ever; others (Morocco's, which follow the moon) are refused. `what` cannot be told there.
 */
export function zoneClock(
  timeZone: string,
  { path, what, instead }: { readonly path: Issue['path']; readonly what: string; readonly instead: string }
): Result<ZoneClock> {
  if (!known.has(timeZone)) {
    known.set(timeZone, findClock(timeZone));
  }
  const clock = known.get(timeZone);
  return clock
    ? ok(clock)
    : fail(
        path,
        'time-zone-irregular',
        `The clocks of ${timeZone} do not change on the same days each year, so rules cannot tell when ${what} begins there. Use a time zone with yearly rules, for example UTC, or ${instead}.`
      );
}

const known = new Map<string, ZoneClock | undefined>();

function findClock(timeZone: string): ZoneClock | undefined {
  const start = (year: number) => instant(Date.UTC(year, 0, 1) / 1000);
  const spans = offsetSpans(timeZone, start(FIRST_YEAR), start(FIRST_YEAR + YEARS));
  const offset = offsetAt(timeZone, start(FIRST_YEAR));
  const times = spans.slice(1).map(({ from }) => from);
  if (times.length === 0) {
    return { offset };
  }
  const isTwiceAYear = times.length === 2 * YEARS;
  const [begin, end] = [0, 1].map((nth) => yearly(times.filter((_time, at) => at % 2 === nth)));
  const by = seconds((spans[1]?.offset ?? 0) - offset);
  const isSteady = spans.every((span, at) => span.offset === (at % 2 === 0 ? offset : offset + by));
  return isTwiceAYear && isSteady && begin && end && canBeTold(begin, end)
    ? { offset, season: { by, begin, end } }
    : undefined;
}

/** The rule of a change that came at these instants, one in each year; undefined where there is none. */
function yearly(times: readonly Instant[]): YearlyChange | undefined {
  const [first = instant(0)] = times;
  const ofWeek = seconds(first % WEEK);
  const from = Math.min(...times.map(dayOfYear));
  const isRegular = times.every(
    (time, at) =>
      new Date(time * 1000).getUTCFullYear() === FIRST_YEAR + at &&
      time % WEEK === ofWeek &&
      dayOfYear(instant(time - WEEK)) < from
  );
  return isRegular ? { ofWeek, month: Math.floor(from / 100), day: from % 100 } : undefined;
}

/**
 * `localTime` looks back by up to a week and the days of the month. In January that is the year before, whose last
 * months must not look like those of a season.
 */
function canBeTold(begin: YearlyChange, end: YearlyChange): boolean {
  const isOfThisYear = begin.month >= 2 && begin.month < end.month;
  return isOfThisYear && (end.month <= 10 || (end.month === 11 && begin.day <= 24));
}

/** `month × 100 + day`, UTC. */
function dayOfYear(time: Instant): number {
  const date = new Date(time * 1000);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
