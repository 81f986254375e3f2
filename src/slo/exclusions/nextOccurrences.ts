import { DAY, type Instant } from '../units';
import { type ClockTime, clockTime, type Exclusion } from './exclusion';
import { instantsOf } from './excludedSpans';
import { dayOf, lastDay, occursOn } from './occursOn';
import { offsetAt } from '../zones/offsetAt';

/** One time of an exclusion, as the clocks of its zone show it. */
export interface Occurrence {
  readonly from: ClockTime;
  readonly to: ClockTime;
  /** It has begun, and is not over. */
  readonly isNow: boolean;
}

/** Nobody plans further ahead. */
export const YEARS_AHEAD = 10;

/** The next times of an exclusion, in order: those that are not over at `now`, at most `most`, of the next ten years. */
export function nextOccurrences(exclusion: Exclusion, now: Instant, most: number): readonly Occurrence[] {
  if (exclusion.kind === 'once') {
    const { from, to } = instantsOf(exclusion);
    return now < to ? [{ from: exclusion.from, to: exclusion.to, isNow: from <= now }] : [];
  }
  const { start, duration, timeZone } = exclusion;
  const time = start - dayOf(start) * DAY;
  const shown = now + offsetAt(timeZone, now);
  const first = Math.max(dayOf(start), dayOf(shown - time - duration) + 1);
  const last = Math.min(lastDay(exclusion), dayOf(shown) + YEARS_AHEAD * 366);
  const found: Occurrence[] = [];
  for (let day = first; day <= last && found.length < most; day += 1) {
    if (occursOn(exclusion, day)) {
      const from = day * DAY + time;
      found.push({ from: clockTime(from), to: clockTime(from + duration), isNow: from <= shown });
    }
  }
  return found;
}
