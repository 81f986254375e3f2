import type { Region } from './regions';

/** When something goes wrong: on the day so many days before the last one of history, or each week on a day (0: Sunday). */
type Day = { readonly daysBefore: number } | { readonly weekday: number };

/** Something that went wrong in the past; times are UTC, so that it cost the same at whatever hour history ends. */
export interface Incident {
  readonly service: 'checkout' | 'search' | 'front-door' | 'logs';
  readonly day: Day;
  readonly at: { readonly hour: number; readonly minute: number };
  readonly lastsMinutes: number;
  /** Share of the service's events that were bad. */
  readonly badShare: number;
  /** Where all of them were; everywhere when absent. */
  readonly region?: Region;
  readonly what: string;
}

const DAY_SECONDS = 86_400;
const DAYS_OF_A_WEEK = 7;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** On this day before the last one of history is what the demo's catalogue plans once. */
export const MOVE_DAYS_BEFORE = 3;

/** The past of the demo. What each cost follows by arithmetic (`expectedEvents`). */
export const incidents: readonly Incident[] = [
  {
    service: 'checkout',
    day: { daysBefore: 9 },
    at: { hour: 16, minute: 40 },
    lastsMinutes: 12,
    badShare: 0.1,
    region: 'ap-south',
    what: 'a bad deploy',
  },
  {
    service: 'checkout',
    day: { daysBefore: 21 },
    at: { hour: 8, minute: 20 },
    lastsMinutes: 45,
    badShare: 0.008,
    region: 'us-east',
    what: 'a slow payment provider',
  },
  {
    service: 'search',
    day: { daysBefore: 4 },
    at: { hour: 15, minute: 0 },
    lastsMinutes: 240,
    badShare: 0.9,
    what: 'a cold cache',
  },
  {
    service: 'front-door',
    day: { daysBefore: 20 },
    at: { hour: 18, minute: 30 },
    lastsMinutes: 18,
    badShare: 1,
    what: 'an expired certificate',
  },
  {
    service: 'front-door',
    day: { daysBefore: 6 },
    at: { hour: 10, minute: 0 },
    lastsMinutes: 9,
    badShare: 1,
    what: 'a DNS change',
  },
  {
    service: 'logs',
    day: { daysBefore: 15 },
    at: { hour: 21, minute: 20 },
    lastsMinutes: 560,
    badShare: 0.95,
    what: 'a stuck consumer',
  },
  {
    service: 'logs',
    day: { daysBefore: 2 },
    at: { hour: 16, minute: 20 },
    lastsMinutes: 90,
    badShare: 0.6,
    what: 'a full disk',
  },
];

/** What was planned: it lies in the exclusions of the demo's catalogue, and costs no budget. */
const maintenance: readonly Incident[] = [
  {
    service: 'front-door',
    day: { weekday: 0 },
    at: { hour: 2, minute: 10 },
    lastsMinutes: 25,
    badShare: 1,
    what: 'updates of the edge servers',
  },
  {
    service: 'front-door',
    day: { daysBefore: MOVE_DAYS_BEFORE },
    at: { hour: 22, minute: 5 },
    lastsMinutes: 70,
    badShare: 1,
    what: 'the move to another load balancer',
  },
];

const ALL = [...incidents, ...maintenance];

/** When it began in the history that ends at `end`, the last time at `time`; all in Unix seconds. */
export function incidentStart({ day, at }: Incident, end: number, time = end): number {
  const today = Math.floor(time / DAY_SECONDS);
  const first =
    'weekday' in day
      ? today - ((today + FIRST_WEEKDAY - day.weekday) % DAYS_OF_A_WEEK)
      : Math.floor(end / DAY_SECONDS) - day.daysBefore;
  return first * DAY_SECONDS + at.hour * 3600 + at.minute * 60;
}

/** What goes wrong with a service at a time (Unix seconds) of the history that ends at `end`. */
export function incidentAt(service: Incident['service'], end: number, time: number): Incident | undefined {
  return ALL.find((incident) => {
    if (incident.service !== service) {
      return false;
    }
    const start = incidentStart(incident, end, time);
    return time >= start && time < start + incident.lastsMinutes * 60;
  });
}
