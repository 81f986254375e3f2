import type { Instant, Seconds } from '../../slo/units';
import { type GatewayError, gatewayError } from '../gatewayError';

/** The times that an answer may speak of. */
export interface AskedTimes {
  readonly start: Instant;
  readonly end: Instant;
  /** Stores that align a range to its step go beyond its ends by up to one. */
  readonly step?: Seconds;
}

/** A store, or a cache before it, may round what it was asked for; more is another time. */
const TOLERANCE_SECONDS = 60;

/** `Date` reaches so far from 1970. */
const LAST_DATE_SECONDS = 8.64e12;

/**
 * Why an answer with these times (Unix time in seconds) is not believed: numbers of another day look like those of
 * today. Undefined when it speaks of what was asked for.
 */
export function strangeTime(times: readonly number[], { start, end, step }: AskedTimes): GatewayError | undefined {
  const tolerance = Math.max(TOLERANCE_SECONDS, step ?? 0);
  const strange = times.find((time) => time < start - tolerance || time > end + tolerance);
  if (strange === undefined) {
    return undefined;
  }
  const asked = start === end ? written(start) : `${written(start)} to ${written(end)}`;
  return gatewayError(
    'undecodable',
    `The answer is about ${written(strange)}, and ${asked} was asked for. A cache or a wrong clock between Grafana and the data source may be the cause.`
  );
}

function written(time: number): string {
  return Math.abs(time) > LAST_DATE_SECONDS
    ? `second ${time}`
    : new Date(time * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
