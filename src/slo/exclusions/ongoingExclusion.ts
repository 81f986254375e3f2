import { DAY, type Instant, instant } from '../units';
import type { Exclusion } from './exclusion';
import { excludedSpans } from './excludedSpans';

/** Planned time that has begun and is not over. */
export interface OngoingExclusion {
  /** When something counts again: the end of the last exclusion that follows without a break. Absent after a year. */
  readonly until?: Instant;
  /** What is done until then, in the order in which the SLO names it. */
  readonly titles: readonly string[];
}

/** No time of what recurs is longer than a week. */
const LOOK = 31 * DAY;

/** Nobody at work tonight asks for more. */
const FURTHEST_END = 366 * DAY;

/** The exclusion in which `now` lies, together with those that overlap or follow it without a break. */
export function ongoingExclusion(exclusions: readonly Exclusion[], now: Instant): OngoingExclusion | undefined {
  const end = endOf(exclusions, now);
  if (end === now) {
    return undefined;
  }
  const lasting = exclusions.filter((one) => excludedSpans([one], now, end).length > 0);
  return {
    titles: [...new Set(lasting.map(({ title }) => title))],
    ...(end - now < FURTHEST_END && { until: end }),
  };
}

/** Where the first second lies that is not left out; `now` where it is that one. */
function endOf(exclusions: readonly Exclusion[], now: Instant): Instant {
  let end = now;
  while (end - now < FURTHEST_END) {
    const [first] = excludedSpans(exclusions, end, instant(end + LOOK));
    if (first === undefined || first.from > end) {
      return end;
    }
    end = first.to;
  }
  return end;
}
