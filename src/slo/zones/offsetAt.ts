import { HOUR, type Instant, type Seconds, seconds } from '../units';

/** No clock is further from UTC, in either direction. */
export const FURTHEST: Seconds = seconds(15 * HOUR);

/** How far the clocks of a zone are ahead of UTC. */
export function offsetAt(timeZone: string, time: Instant): Seconds {
  if (timeZone === 'UTC') {
    return seconds(0);
  }
  const shown = new Map(
    formatterOf(timeZone)
      .formatToParts(time * 1000)
      .map(({ type, value }) => [type, Number(value)])
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const clock = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) / 1000;
  return seconds(clock - Math.floor(time));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times as long as using it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) {
    return known;
  }
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
