import { type ClockTime, clockTime } from '../../slo/exclusions/exclusion';
import { isCalendarDate } from '../calendarDate';

const FORM = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::00)?(?:Z|([+-])(\d{2}):(\d{2}))?$/;

/** A minute of a document: `2026-11-30T22:00` on the clocks of a time zone, or with its offset from UTC. */
export interface WrittenTime {
  readonly clock: ClockTime;
  /** Whether the text says itself how far its clocks are from UTC; `clock` is UTC then. */
  readonly isAbsolute: boolean;
}

export function readTime(text: unknown): WrittenTime | undefined {
  const parts = typeof text === 'string' ? FORM.exec(text) : null;
  const [whole = '', day = '', hour, minute, sign, hours, minutes] = parts ?? [];
  if (!isCalendarDate(day)) {
    return undefined;
  }
  const shown = Date.parse(`${day}T${hour}:${minute}Z`) / 1000;
  const offset = sign === undefined ? 0 : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  return { clock: clockTime(shown - offset), isAbsolute: whole.endsWith('Z') || sign !== undefined };
}

/** `2026-11-30T22:00`. */
export function printTime(clock: ClockTime): string {
  return new Date(clock * 1000).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}
