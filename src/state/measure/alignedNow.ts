import { type Instant, instant } from '../../slo/units';

const GRID_SECONDS = 15;

/**
 * The instant at which everything is evaluated: the last full quarter of a minute. List, page and panel that ask
 * within it ask the same question, get the same numbers, and a cache in front of the store can answer them.
 */
export function alignedNow(now: Instant): Instant {
  return instant(Math.floor(now / GRID_SECONDS) * GRID_SECONDS);
}
