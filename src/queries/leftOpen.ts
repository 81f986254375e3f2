import { type Seconds, seconds } from '../slo/units';

/** The shortest time that engines tell apart, in seconds. */
export const HAIR: Seconds = seconds(0.001);

/**
 * The range that reads the samples of `(now − window, now]` in every engine: Prometheus 2 counts a sample on the first
 * instant of a range, Prometheus 3 does not. Samples and slices lie on round times, where `[5m]` would count one more.
 */
export function leftOpen(window: Seconds): Seconds {
  return seconds(window - HAIR);
}
