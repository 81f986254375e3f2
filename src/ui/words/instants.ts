import { t } from '@grafana/i18n';
import { DAY, type Instant } from '../../slo/units';
import { NO_VALUE } from './numbers';

/** Where and when the reader is. The time zone is an IANA name, or Grafana's `browser` and `utc`. */
export interface ReaderClock {
  readonly now: Instant;
  readonly timeZone: string;
}

/**
 * An instant in the reader's words: "today at 18:40", "tomorrow at 09:05", "24 Nov at 18:40",
 * "3 Jan 2027 at 07:00" in another year. An unknown time zone reads as UTC and says so.
 */
export function formatInstant(time: Instant, clock: ReaderClock): string {
  if (!Number.isFinite(time) || Math.abs(time) > MAX_TIME) {
    return NO_VALUE;
  }
  const zone = knownZone(clock.timeZone);
  const at = calendar(time, zone);
  const now = calendar(clock.now, zone);
  const text = words(at, now);
  return zone.isFallback ? t('words.instant.utc', '{{time}} UTC', { time: text }) : text;
}

/** The same for what is past and near: "07:20" today, "yesterday at 22:10", "19 Nov at 10:00". */
export function formatSince(time: Instant, clock: ReaderClock): string {
  const zone = knownZone(clock.timeZone);
  const isToday = Number.isFinite(time) && calendar(time, zone).day === calendar(clock.now, zone).day;
  return isToday && !zone.isFallback ? calendar(time, zone).time : formatInstant(time, clock);
}

/** The day of an instant in a time zone: "1 December", "1 January 2027" in another year. */
export function formatDay(time: Instant, { now, timeZone }: ReaderClock): string {
  const day = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone, ...options });
  const [year, today] = [time, now].map((at) => day({ year: 'numeric' }).format(at * 1000));
  return day({ day: 'numeric', month: 'long', ...(year !== today && { year: 'numeric' }) }).format(time * 1000);
}

/** The last second that `Date` can name. */
const MAX_TIME = 8.64e12;

interface CalendarTime {
  readonly day: string;
  readonly year: string;
  readonly date: string;
  readonly time: string;
}

interface Zone {
  readonly name: string | undefined;
  readonly isFallback: boolean;
}

function words(at: CalendarTime, now: CalendarTime): string {
  const time = at.time;
  if (at.day === now.day) {
    return t('words.instant.today', 'today at {{time}}', { time });
  }
  if (at.day === neighbourDay(now.day, 1)) {
    return t('words.instant.tomorrow', 'tomorrow at {{time}}', { time });
  }
  if (at.day === neighbourDay(now.day, -1)) {
    return t('words.instant.yesterday', 'yesterday at {{time}}', { time });
  }
  const date = at.year === now.year ? at.date : `${at.date} ${at.year}`;
  return t('words.instant.date', '{{date}} at {{time}}', { date, time });
}

/** Counted from noon UTC of the calendar day, so that no change of clocks can skip or repeat a day. */
function neighbourDay(day: string, offset: number): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return new Date(noon + offset * DAY * 1000).toISOString().slice(0, 10);
}

function calendar(time: Instant, zone: Zone): CalendarTime {
  const parts = new Map(
    formatter(zone.name)
      .formatToParts(time * 1000)
      .map((part) => [part.type, part.value])
  );
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const month = Number(get('month'));
  return {
    day: `${get('year')}-${get('month')}-${get('day')}`,
    year: get('year'),
    date: `${Number(get('day'))} ${MONTHS[month - 1] ?? ''}`,
    time: `${get('hour')}:${get('minute')}`,
  };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function formatter(timeZone: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

function knownZone(name: string): Zone {
  if (name === '' || name === 'browser') {
    return { name: undefined, isFallback: false };
  }
  try {
    formatter(name);
    return { name, isFallback: false };
  } catch {
    return { name: 'UTC', isFallback: true };
  }
}
