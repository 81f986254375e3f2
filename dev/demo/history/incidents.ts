/** Something that went wrong in the past, in minutes before the end of history. */
export interface Incident {
  readonly service: 'checkout' | 'search' | 'front-door' | 'logs';
  readonly startsMinutesBefore: number;
  readonly lastsMinutes: number;
  /** Share of the service's events that were bad. */
  readonly badShare: number;
  readonly what: string;
}

const DAY = 1440;

/** The past of the demo. What each cost follows by arithmetic (`expectedEvents`). */
export const incidents: readonly Incident[] = [
  { service: 'checkout', startsMinutesBefore: 9 * DAY + 200, lastsMinutes: 12, badShare: 0.1, what: 'a bad deploy' },
  {
    service: 'checkout',
    startsMinutesBefore: 21 * DAY + 700,
    lastsMinutes: 45,
    badShare: 0.008,
    what: 'a slow payment provider',
  },
  { service: 'search', startsMinutesBefore: 4 * DAY + 300, lastsMinutes: 240, badShare: 0.9, what: 'a cold cache' },
  {
    service: 'front-door',
    startsMinutesBefore: 20 * DAY + 90,
    lastsMinutes: 18,
    badShare: 1,
    what: 'an expired certificate',
  },
  { service: 'front-door', startsMinutesBefore: 6 * DAY + 600, lastsMinutes: 9, badShare: 1, what: 'a DNS change' },
  { service: 'logs', startsMinutesBefore: 15 * DAY + 100, lastsMinutes: 560, badShare: 0.95, what: 'a stuck consumer' },
  { service: 'logs', startsMinutesBefore: 2 * DAY + 400, lastsMinutes: 90, badShare: 0.6, what: 'a full disk' },
];

/** Share of bad events of a service in a minute, or undefined outside every incident. */
export function incidentShare(service: Incident['service'], minutesBefore: number): number | undefined {
  return incidents.find(
    (incident) =>
      incident.service === service &&
      minutesBefore <= incident.startsMinutesBefore &&
      minutesBefore > incident.startsMinutesBefore - incident.lastsMinutes
  )?.badShare;
}
