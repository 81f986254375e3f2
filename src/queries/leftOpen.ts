import { type Seconds, seconds } from '../slo/units';

const HAIR = 0.001;

/**
 * The range that reads the samples of `(now − window, now]` in every engine: Prometheus 2 counts a sample on the first
 * instant of a range, Prometheus 3 does not. Samples and slices lie on round times, where `[5m]` would count one more.
 */
export function leftOpen(window: Seconds): Seconds {
  return seconds(window - HAIR);
}
