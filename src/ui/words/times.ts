import { t } from '@grafana/i18n';
import type { CalendarWindow, SloWindow } from '../../slo/objective';
import { DAY, HOUR, type Instant, MINUTE, type Seconds, seconds } from '../../slo/units';
import { noBreak } from './noBreak';
import { NO_VALUE } from './numbers';

/**
 * A duration in at most two units: "40 s", "4 min 19 s" (below ten minutes), "27 min", "1 h 12 min", "3 d 4 h".
 * Negative ones carry a minus sign.
 */
export function formatDuration(duration: Seconds | undefined): string {
  if (duration === undefined || !Number.isFinite(duration)) {
    return NO_VALUE;
  }
  const size = Math.abs(duration);
  if (size > 0 && size < 0.5) {
    return noBreak(t('words.duration.underSecond', 'under 1 s'));
  }
  const [unit, rest] = unitsFor(size);
  const steps = Math.round(size / rest.length);
  const perUnit = unit.length / rest.length;
  const parts = [
    { count: Math.floor(steps / perUnit), unit },
    { count: steps % perUnit, unit: rest },
  ];
  const shown = parts.filter(({ count }) => count > 0).map((part) => part.unit.write(part.count));
  const text = shown.length > 0 ? shown.slice(0, unit === rest ? 1 : 2).join(' ') : SECOND_UNIT.write(0);
  return duration < 0 ? `−${text}` : text;
}

/** The window of an SLO: "30 d rolling", "calendar month". */
export function formatWindow(window: SloWindow): string {
  if (window.kind === 'rolling') {
    return t('words.window.rolling', '{{length}} rolling', { length: formatWindowLength(window.length) });
  }
  switch (window.period) {
    case 'week':
      return t('words.window.week', 'calendar week');
    case 'month':
      return t('words.window.month', 'calendar month');
    case 'quarter':
      return t('words.window.quarter', 'calendar quarter');
    case 'year':
      return t('words.window.year', 'calendar year');
  }
}

/** The calendar period that is now: "this month". */
export function formatPeriod({ period }: Pick<CalendarWindow, 'period'>): string {
  switch (period) {
    case 'week':
      return t('words.period.week', 'this week');
    case 'month':
      return t('words.period.month', 'this month');
    case 'quarter':
      return t('words.period.quarter', 'this quarter');
    case 'year':
      return t('words.period.year', 'this year');
  }
}

/** The window that numbers are about: "30 d rolling", "this month so far". */
export function formatWindowSoFar(window: SloWindow): string {
  return window.kind === 'rolling'
    ? formatWindow(window)
    : t('words.period.soFar', '{{period}} so far', { period: formatPeriod(window) });
}

/** A length that somebody chose, in one unit where it fits: "30 d", "1 h", "5 min". */
export function formatWindowLength(length: Seconds): string {
  return formatDuration(length);
}

/** How old something is: "just now", "40 s ago", "5 min ago", "3 h ago", "2 d ago". Never in the future. */
export function formatAge(time: Instant, now: Instant): string {
  const age = Math.max(0, now - time);
  if (!(age >= 10)) {
    return t('words.age.now', 'just now');
  }
  const unit = [DAY_UNIT, HOUR_UNIT, MINUTE_UNIT].find(({ length }) => age >= length) ?? SECOND_UNIT;
  const whole = Math.floor(age / unit.length);
  return t('words.age.ago', '{{age}} ago', { age: unit.write(whole) });
}

interface Unit {
  readonly length: Seconds;
  write(count: number): string;
}

const SECOND_UNIT: Unit = { length: seconds(1), write: (n) => noBreak(t('words.duration.seconds', '{{n}} s', { n })) };
const MINUTE_UNIT: Unit = { length: MINUTE, write: (n) => noBreak(t('words.duration.minutes', '{{n}} min', { n })) };
const HOUR_UNIT: Unit = { length: HOUR, write: (n) => noBreak(t('words.duration.hours', '{{n}} h', { n })) };
const DAY_UNIT: Unit = { length: DAY, write: (n) => noBreak(t('words.duration.days', '{{n}} d', { n })) };

/** The unit of a duration and the one to which it is rounded, chosen so that rounding up to the next unit fits. */
function unitsFor(size: number): readonly [Unit, Unit] {
  if (size < 59.5) {
    return [SECOND_UNIT, SECOND_UNIT];
  }
  if (size < 10 * MINUTE - 0.5) {
    return [MINUTE_UNIT, SECOND_UNIT];
  }
  if (size < HOUR - MINUTE / 2) {
    return [MINUTE_UNIT, MINUTE_UNIT];
  }
  return size < DAY - MINUTE / 2 ? [HOUR_UNIT, MINUTE_UNIT] : [DAY_UNIT, HOUR_UNIT];
}
