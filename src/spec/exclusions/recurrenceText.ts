import type { Recurrence, RuleDay, Weekday } from '../../slo/exclusions/exclusion';
import { err, ok, type Result } from '../../slo/result';
import { printTime, readTime } from './clockText';

const FREQUENCIES: Readonly<Record<string, Recurrence['frequency']>> = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
};
/** As RRULE names them, in the order of `Weekday`. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const PARTS = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'UNTIL'] as const;
const MOST_INTERVAL = 366;

/** What to write in place of parts of RRULE that are not computed. */
const INSTEAD: Readonly<Record<string, string>> = {
  COUNT: 'Write UNTIL with the last day instead.',
  BYHOUR: 'The hour is that of `start`; write an exclusion for each hour.',
  BYMINUTE: 'The minute is that of `start`; write an exclusion for each.',
  BYSECOND: 'Exclusions begin on full minutes; leave it out.',
  WKST: 'Weeks begin on Monday; leave it out.',
};

export type RecurrencePart = (typeof PARTS)[number];

/** What is wrong with a rule, in a sentence, and with which part of it; absent where it is none of those known. */
export interface RecurrenceProblem {
  readonly part?: RecurrencePart;
  readonly message: string;
}

/** `FREQ=WEEKLY;BYDAY=SU` as data, or what cannot be read of it. */
export function readRecurrence(text: string): Result<Recurrence, RecurrenceProblem> {
  const pairs = text.split(';').map((part) => part.split('=', 2) as [string, string | undefined]);
  const names = pairs.map(([name]) => name);
  const unknown = names.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) {
    const remedy = INSTEAD[unknown] ?? `Known are ${PARTS.join(', ')}.`;
    return err({ message: `${unknown === '' ? 'An empty part' : unknown} cannot be computed. ${remedy}` });
  }
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) {
    return err({ message: `${twice} stands there twice. Keep one of the two.` });
  }
  return fromParts(new Map(pairs.map(([name, value = '']) => [name, value])));
}

function fromParts(parts: ReadonlyMap<string, string>): Result<Recurrence, RecurrenceProblem> {
  const list = (name: string) => parts.get(name)?.split(',') ?? [];
  const frequency = FREQUENCIES[parts.get('FREQ') ?? ''];
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const days = list('BYDAY').map(readDay);
  const monthDays = list('BYMONTHDAY').map(Number);
  const end = parts.get('UNTIL');
  const until = end === undefined ? undefined : readUntil(end);
  if (frequency === undefined) {
    return refused('FREQ', 'is none of DAILY, WEEKLY and MONTHLY. Write FREQ=WEEKLY, for example.');
  }
  if (!Number.isInteger(interval) || interval < 1 || interval > MOST_INTERVAL) {
    return refused('INTERVAL', `is no whole number from 1 to ${MOST_INTERVAL}. Write INTERVAL=2 for each second time.`);
  }
  if (!days.every((day) => day !== undefined)) {
    return refused(
      'BYDAY',
      'holds something that is no day. Write MO to SU, and 2TU for the second Tuesday of a month.'
    );
  }
  if (!monthDays.every((day) => Number.isInteger(day) && day !== 0 && Math.abs(day) <= 31)) {
    return refused('BYMONTHDAY', 'holds something that is no day of a month. Write 1 to 31, and -1 for the last day.');
  }
  if (end !== undefined && until === undefined) {
    return refused('UNTIL', 'is no time on the clocks of `timeZone`. Write 20261231 or 20261231T235900, without Z.');
  }
  const misplaced = misplacedPart(frequency, days, monthDays);
  return misplaced === undefined
    ? ok({ frequency, interval, days, monthDays, ...(until && { until: until.clock }) })
    : err({ message: misplaced });
}

function refused(part: RecurrencePart, sentence: string): Result<never, RecurrenceProblem> {
  return err({ part, message: `${part} ${sentence}` });
}

function misplacedPart(
  frequency: Recurrence['frequency'],
  days: readonly RuleDay[],
  monthDays: readonly number[]
): string | undefined {
  if (frequency !== 'monthly' && monthDays.length > 0) {
    return 'BYMONTHDAY goes with FREQ=MONTHLY only.';
  }
  if (frequency === 'daily' && days.length > 0) {
    return 'BYDAY does not go with FREQ=DAILY. Write FREQ=WEEKLY.';
  }
  if (frequency === 'weekly' && days.some(({ nth }) => nth !== undefined)) {
    return 'A place in the month, as in 2TU, goes with FREQ=MONTHLY only.';
  }
  return days.length > 0 && monthDays.length > 0
    ? 'BYDAY and BYMONTHDAY cannot be computed together. Keep one of them.'
    : undefined;
}

function readDay(text: string): RuleDay | undefined {
  const [, nth, name] = /^(-?[1-5])?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = WEEKDAYS.findIndex((one) => one === name);
  return weekday === -1 ? undefined : { weekday: weekday as Weekday, ...(nth && { nth: Number(nth) }) };
}

/** `2TU`, `SU`. */
export function dayText({ weekday, nth }: RuleDay): string {
  return `${nth ?? ''}${WEEKDAYS[weekday]}`;
}

function readUntil(text: string): ReturnType<typeof readTime> {
  const [, year, month, day, hour = '23', minute = '59'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d)?$/.exec(text) ?? [];
  return readTime(`${year}-${month}-${day}T${hour}:${minute}`);
}

/** The same text for the same recurrence. */
export function printRecurrence({ frequency, interval, days, monthDays, until }: Recurrence): string {
  return [
    `FREQ=${frequency.toUpperCase()}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(days.length === 0 ? [] : [`BYDAY=${days.map(dayText).join(',')}`]),
    ...(monthDays.length === 0 ? [] : [`BYMONTHDAY=${monthDays.join(',')}`]),
    ...(until === undefined ? [] : [`UNTIL=${printTime(until).replace(/[-:]/g, '')}00`]),
  ].join(';');
}
