import { type Incident, incidentAt } from './incidents';
import { dayShape, noise } from './pattern';

export type Service = Incident['service'];

/** How a service behaves on an ordinary day. */
export interface Profile {
  readonly seed: number;
  /** Events a minute, on average over a day; the probe's are samples and know no day and night. */
  readonly perMinute: number;
  readonly dayAndNight: boolean;
  readonly ordinaryBadShare: number;
}

export const profiles: Readonly<Record<Service, Profile>> = {
  checkout: { seed: 11, perMinute: 480, dayAndNight: true, ordinaryBadShare: 0.00002 },
  search: { seed: 23, perMinute: 300, dayAndNight: true, ordinaryBadShare: 0.24 },
  'front-door': { seed: 37, perMinute: 4, dayAndNight: false, ordinaryBadShare: 0 },
  logs: { seed: 51, perMinute: 600, dayAndNight: true, ordinaryBadShare: 0.0004 },
};

export interface MinuteOfEvents {
  readonly total: number;
  readonly bad: number;
}

/**
 * Whole events of one service in the minute that starts `minutesBefore` minutes before `end` (Unix seconds).
 * Fractions are settled by noise, so that rare errors are rare and not never.
 */
export function eventsOfMinute(service: Service, end: number, minutesBefore: number): MinuteOfEvents {
  const profile = profiles[service];
  const shape = profile.dayAndNight ? dayShape(end - minutesBefore * 60) : 1;
  const total = settle(profile.perMinute * shape, noise(profile.seed, minutesBefore));
  const share = incidentOfMinute(service, end, minutesBefore)?.badShare ?? profile.ordinaryBadShare;
  return { total, bad: Math.min(total, settle(total * share, noise(profile.seed + 1, minutesBefore))) };
}

/** What goes wrong with a service in the minute that starts `minutesBefore` minutes before `end` (Unix seconds). */
export function incidentOfMinute(service: Service, end: number, minutesBefore: number): Incident | undefined {
  return incidentAt(service, end, end - minutesBefore * 60);
}

function settle(value: number, chance: number): number {
  const whole = Math.floor(value);
  return value - whole > chance ? whole + 1 : whole;
}

/** Arithmetic of the past: events of the whole minutes in `(from, end]`, both in Unix seconds. */
export function expectedEvents(service: Service, end: number, from: number): MinuteOfEvents {
  const minutes = Math.floor((end - from) / 60);
  let total = 0;
  let bad = 0;
  for (let before = minutes; before >= 1; before--) {
    const minute = eventsOfMinute(service, end, before);
    total += minute.total;
    bad += minute.bad;
  }
  return { total, bad };
}
