import { getTimeZone } from '@grafana/data';

/** The time zone that the user chose in Grafana, by its IANA name. */
export function zoneOfReader(): string {
  const chosen = getTimeZone();
  switch (chosen) {
    case 'utc':
      return 'UTC';
    case 'browser':
    case '':
      return new Intl.DateTimeFormat().resolvedOptions().timeZone;
    default:
      return chosen;
  }
}
