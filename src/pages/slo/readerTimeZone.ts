import { getTimeZone } from '@grafana/data';

/** The time zone that the user chose in Grafana: an IANA name, `utc`, or `browser`. */
export function readerTimeZone(): string {
  return getTimeZone();
}
