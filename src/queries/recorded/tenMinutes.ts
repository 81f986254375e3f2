import { type Instant, instant, MINUTE, type Seconds, seconds } from '../../slo/units';

/** Length of the sums from which long windows are made. */
export const TEN_MINUTES: Seconds = seconds(10 * MINUTE);

/** So long an engine may take to write what it evaluates: Mimir does so a minute late, and half a minute is the way there. */
const WRITTEN = 90;

/**
 * The sum of ten minutes that is recorded at minute `k * 10`, in whatever second its group is evaluated, holds the
 * samples of the minutes from `(k - 1) * 10` up to, and without, that minute. Seen a minute later it is there for
 * certain, and the next one is not: there a range of whole ten minutes holds whole sums, and as many as fit.
 */
export function lastFullTenMinutes(now: Instant): Instant {
  return instant(Math.floor((now - MINUTE - WRITTEN) / TEN_MINUTES) * TEN_MINUTES);
}

/** Whether buckets of this length are made from sums of ten minutes. */
export function isFromTenMinutes(step: Seconds): boolean {
  return step >= 6 * TEN_MINUTES && step % TEN_MINUTES === 0;
}

/** The last end before `now` of buckets of this length: buckets of recorded events end where their sums do. */
export function lastRecordedEnd(step: Seconds, now: Instant): Instant {
  return isFromTenMinutes(step) ? instant(lastFullTenMinutes(now) + MINUTE) : now;
}
