import type { CalendarWindow } from '../../src/slo/objective';
import type { Slo } from '../../src/slo/slo';
import { ratio } from '../../src/slo/units';
import type { History } from '../prometheus/openMetrics';
import { promql, sloOf } from './scenario';
import { type Counter, DAY, HOUR, incident, plus, scrape } from './traffic';

/** A period, the instant of the question, and where the period lies, written down rather than computed. */
export interface CalendarCase {
  readonly sentence: string;
  readonly period: CalendarWindow['period'];
  readonly timeZone: string;
  readonly now: number;
  readonly start: number;
  readonly end: number;
}

const at = (text: string) => Date.parse(text) / 1000;

export const CASES: readonly CalendarCase[] = [
  {
    sentence: 'a month',
    period: 'month',
    timeZone: 'UTC',
    now: at('2026-11-21T14:00:15Z'),
    start: at('2026-11-01T00:00:00Z'),
    end: at('2026-12-01T00:00:00Z'),
  },
  {
    sentence: 'a month of 745 hours, after clocks went back',
    period: 'month',
    timeZone: 'Europe/Berlin',
    now: at('2026-10-28T12:00:15Z'),
    start: at('2026-09-30T22:00:00Z'),
    end: at('2026-10-31T23:00:00Z'),
  },
  {
    sentence: 'a month of 743 hours, after clocks went forward',
    period: 'month',
    timeZone: 'Europe/Berlin',
    now: at('2026-03-30T12:00:15Z'),
    start: at('2026-02-28T23:00:00Z'),
    end: at('2026-03-31T22:00:00Z'),
  },
  {
    sentence: 'a week that has a day without a midnight',
    period: 'week',
    timeZone: 'Africa/Cairo',
    now: at('2026-04-25T09:00:15Z'),
    start: at('2026-04-19T22:00:00Z'),
    end: at('2026-04-26T21:00:00Z'),
  },
  {
    sentence: 'a quarter that is a day old, by a quarter of an hour',
    period: 'quarter',
    timeZone: 'Asia/Kathmandu',
    now: at('2026-07-01T20:00:15Z'),
    start: at('2026-06-30T18:15:00Z'),
    end: at('2026-09-30T18:15:00Z'),
  },
];

export const TARGET = 0.99;
const PER_SECOND = 5;
const ASIDE = 600;

/** Never idle, and never the same: twice as much at the end of four days as at their beginning. */
export function traffic({ start }: CalendarCase): Counter {
  const cycle = 4 * DAY;
  return {
    until: (time) => {
      const elapsed = time - (start - cycle);
      const whole = Math.floor(elapsed / cycle);
      const rest = elapsed - whole * cycle;
      return PER_SECOND * (whole * cycle * 1.5 + rest + (rest * rest) / (2 * cycle));
    },
  };
}

/**
 * Everything failed for an hour until ten minutes before the period, which is no matter of it; half of it for an hour
 * from ten minutes after its start; and some a while ago. Whoever begins the period an hour early or late has another number.
 */
export function failures({ start, now }: CalendarCase): Counter {
  return plus(
    incident(PER_SECOND, start - HOUR - ASIDE, start - ASIDE),
    incident(PER_SECOND / 2, start + ASIDE, start + HOUR + ASIDE),
    incident(PER_SECOND / 10, now - 6 * HOUR, now - 5 * HOUR)
  );
}

export function calendarSlo({ period, timeZone }: CalendarCase, index: number): Slo {
  const job = `calendar-${index}`;
  const total = promql(`http_requests_total{job="${job}"}`);
  const selector = promql(`http_requests_total{job="${job}",code="500"}`);
  const slo = sloOf(job, { kind: 'events', counted: 'bad', selector, total, by: [] });
  const window = { kind: 'calendar', period, timeZone } as const;
  return { ...slo, objective: { ...slo.objective, target: ratio(TARGET), window } };
}

/** Two days more than the period, so that there is something to count in vain. */
export function histories(one: CalendarCase, index: number): readonly History[] {
  const [all, bad] = [traffic(one), failures(one)];
  const good: Counter = { until: (time) => all.until(time) - bad.until(time) };
  const scraping = { from: one.start - 2 * DAY, to: one.now, interval: 60 };
  return [good, bad].map((counter, i) =>
    scrape('http_requests_total', { job: `calendar-${index}`, code: i === 0 ? '200' : '500' }, counter, scraping)
  );
}
