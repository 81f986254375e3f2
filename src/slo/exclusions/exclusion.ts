import type { Seconds } from '../units';

/** What a clock shows, in seconds since 1970 as if it showed UTC. */
export type ClockTime = number & { readonly unit: 'clock' };

export function clockTime(value: number): ClockTime {
  return value as ClockTime;
}

/** Monday is 0. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** `2TU` is the second Tuesday of a month, `-1SU` the last Sunday; without a place in the month, all of them. */
export interface RuleDay {
  readonly weekday: Weekday;
  readonly nth?: number;
}

/** On which days something happens: the part of RRULE (RFC 5545) that rules can compute for ever. */
export interface Recurrence {
  readonly frequency: 'daily' | 'weekly' | 'monthly';
  /** Each, each second, each third, … day, week or month. */
  readonly interval: number;
  /** Empty where the rule names none. */
  readonly days: readonly RuleDay[];
  /** 1 to 31, or −1 to −31 from the end of the month; empty where the rule names none. */
  readonly monthDays: readonly number[];
  /** The last instant at which it may begin, on the clocks of its time zone. */
  readonly until?: ClockTime;
}

interface Planned {
  /** What is done in this time. */
  readonly title: string;
  /** IANA name: whose clocks show the times. */
  readonly timeZone: string;
}

/** From the first instant at which the clocks show `from` until they show `to` for the last time. */
export interface OnceExclusion extends Planned {
  readonly kind: 'once';
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** While the clocks show a time that is less than `duration` after that of `start`, on each day of the recurrence. */
export interface RecurringExclusion extends Planned {
  readonly kind: 'recurring';
  /** Its date is the first day on which it may happen, its time that of each. */
  readonly start: ClockTime;
  /** At most a week, so that it may be longer than the time from one to the next. */
  readonly duration: Seconds;
  readonly recurrence: Recurrence;
}

/** Time that counts for nobody: planned maintenance. Nothing of it is in the sums of an SLO (slo-maths, "Exclusions"). */
export type Exclusion = OnceExclusion | RecurringExclusion;
