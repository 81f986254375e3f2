import { seconds } from '../units';
import { clockTime, type OnceExclusion, type Recurrence, type RecurringExclusion } from './exclusion';

/** `2026-03-29T02:00` as a clock shows it. */
export function shown(text: string) {
  return clockTime(Date.parse(`${text}Z`) / 1000);
}

export function once(from: string, to: string, timeZone = 'UTC'): OnceExclusion {
  return { kind: 'once', title: 'Database upgrade', from: shown(from), to: shown(to), timeZone };
}

export const DAILY: Recurrence = { frequency: 'daily', interval: 1, days: [], monthDays: [] };

export function recurring(
  recurrence: Partial<Recurrence>,
  start: string,
  { minutes = 120, timeZone = 'UTC' } = {}
): RecurringExclusion {
  return {
    kind: 'recurring',
    title: 'Backup',
    timeZone,
    start: shown(start),
    duration: seconds(minutes * 60),
    recurrence: { ...DAILY, ...recurrence },
  };
}
