import { type ClockTime } from '../../slo/exclusions/exclusion';

/**
 * A span as clocks show it: "Sun 22 Nov 02:00–04:00", "Sat 21 Nov 23:00 – Sun 22 Nov 02:00"; with the year where it is
 * not `year`.
 */
export function formatClockSpan(from: ClockTime, to: ClockTime, year: number): string {
  const [begin, end] = [clockWords(from, year), clockWords(to, year)];
  return begin.day === end.day
    ? `${begin.day} ${begin.time}–${end.time}`
    : `${begin.day} ${begin.time} – ${end.day} ${end.time}`;
}

function clockWords(clock: ClockTime, thisYear: number) {
  const parts = new Map(FORMATTER.formatToParts(clock * 1000).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const year = Number(of('year')) === thisYear ? '' : ` ${of('year')}`;
  return { day: `${of('weekday')} ${of('day')} ${of('month')}${year}`, time: `${of('hour')}:${of('minute')}` };
}

/** Of what clocks show, as if they showed UTC. */
const FORMATTER = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
