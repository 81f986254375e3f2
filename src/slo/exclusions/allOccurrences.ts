import { DAY, type Instant } from '../units';
import { clockTime, type RecurringExclusion } from './exclusion';
import { instantsOf } from './excludedSpans';
import { dayOf, lastDay, occursOn } from './occursOn';

/** From a beginning on; without an end where there is none. */
export interface WholeTime {
  readonly from: Instant;
  readonly to?: Instant;
}

/** From the first instant of a recurrence to the end of its last occurrence; undefined where it has none at all. */
export function allOccurrences(exclusion: RecurringExclusion): WholeTime | undefined {
  const { start, duration, timeZone } = exclusion;
  const time = start - dayOf(start) * DAY;
  const [first, last] = [dayOf(start), lastDay(exclusion)];
  const instants = (day: number) =>
    instantsOf({ timeZone, from: clockTime(day * DAY + time), to: clockTime(day * DAY + time + duration) });
  const begin = nearest(exclusion, first, 1);
  const end = last === Infinity ? undefined : nearest(exclusion, last, -1);
  if (begin === undefined || (last !== Infinity && end === undefined)) {
    return undefined;
  }
  return { from: instants(begin).from, ...(end !== undefined && { to: instants(end).to }) };
}

/** February has 29 days once in four years, or eight: in so many of its turns each date comes that ever does. */
const TURNS = 12;
const DAYS_OF_TURN = { daily: 1, weekly: 7, monthly: 31 } as const;

/** The first day on which it begins, looking from `from` on. */
function nearest(exclusion: RecurringExclusion, from: number, step: 1 | -1): number | undefined {
  const { frequency, interval } = exclusion.recurrence;
  const most = TURNS * DAYS_OF_TURN[frequency] * interval;
  for (let days = 0; days <= most; days += 1) {
    const day = from + step * days;
    if (occursOn(exclusion, day)) {
      return day;
    }
  }
  return undefined;
}
