import fc from 'fast-check';
import moment from 'moment-timezone';
import { periodAt } from './calendarPeriod';
import type { CalendarWindow } from './objective';
import { DAY, HOUR, instant, MINUTE, seconds } from './units';
import { hasJustBegun, windowSpan } from './windowSpan';

const PERIODS: ReadonlyArray<CalendarWindow['period']> = ['week', 'month', 'quarter', 'year'];

/** UTC and zones with changes of clocks at night, at midnight, by half an hour, in the south, and by quarters of hours. */
const ZONES = [
  ...['UTC', 'Europe/Berlin', 'Europe/Dublin', 'America/New_York', 'America/Sao_Paulo', 'America/Santiago'],
  ...['Australia/Lord_Howe', 'Asia/Kathmandu', 'Asia/Beirut', 'Africa/Cairo', 'Pacific/Chatham', 'Pacific/Kiritimati'],
  ...['Pacific/Pago_Pago', 'America/Havana', 'Asia/Kolkata'],
];

/** The database may name the second of two midnights, where clocks go back to the first: a day begins with the first. */
function firstOf(midnight: moment.Moment): number {
  const earlier = [HOUR, HOUR / 2].map((by) => midnight.clone().subtract(by, 'seconds'));
  return (earlier.find((time) => time.isSame(midnight, 'day')) ?? midnight).unix();
}

const at = (text: string) => instant(Date.parse(text) / 1000);

const spans = (period: CalendarWindow['period'], timeZone: string, now: string) => {
  const { start, end, length } = windowSpan({ kind: 'calendar', period, timeZone }, at(now));
  const text = (time: number) => new Date(time * 1000).toISOString().replace('.000Z', 'Z');
  return { start: text(start), end: text(end), hours: length / HOUR };
};

describe('windowSpan', () => {
  it.each([
    ['a month with 30 days', 'month', 'UTC', '2026-11-21T12:00:00Z', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'],
    ['its first instant', 'month', 'UTC', '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'],
    ['its last second', 'month', 'UTC', '2026-11-30T23:59:59Z', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'],
    ['a leap year', 'month', 'UTC', '2028-02-29T12:00:00Z', '2028-02-01T00:00:00Z', '2028-03-01T00:00:00Z'],
    ['spring', 'month', 'Europe/Berlin', '2026-03-10T12:00:00Z', '2026-02-28T23:00:00Z', '2026-03-31T22:00:00Z'],
    ['autumn', 'month', 'Europe/Berlin', '2026-10-10T12:00:00Z', '2026-09-30T22:00:00Z', '2026-10-31T23:00:00Z'],
    ['a week', 'week', 'Europe/Berlin', '2026-03-29T12:00:00Z', '2026-03-22T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['a quarter', 'quarter', 'Asia/Kathmandu', '2026-05-01T00:00:00Z', '2026-03-31T18:15:00Z', '2026-06-30T18:15:00Z'],
    ['a year', 'year', 'America/New_York', '2026-01-01T04:59:59Z', '2025-01-01T05:00:00Z', '2026-01-01T05:00:00Z'],
    [
      'two midnights',
      'month',
      'America/Havana',
      '2020-11-20T12:00:00Z',
      '2020-11-01T04:00:00Z',
      '2020-12-01T05:00:00Z',
    ],
    ['no midnight', 'week', 'Asia/Beirut', '2024-04-02T00:00:00Z', '2024-03-31T21:00:00Z', '2024-04-07T21:00:00Z'],
  ] as const)('%s', (_, period, zone, now, start, end) => {
    expect(spans(period, zone, now)).toMatchObject({ start, end });
  });

  it('is an hour shorter in the week in which clocks go forward, and longer where they go back', () => {
    expect(spans('week', 'Europe/Berlin', '2026-03-25T00:00:00Z').hours).toBe(7 * 24 - 1);
    expect(spans('week', 'Europe/Berlin', '2026-10-21T00:00:00Z').hours).toBe(7 * 24 + 1);
  });

  it('agrees with a time zone database of its own, in all zones, periods and instants', () => {
    const times = fc.integer({ min: at('2006-01-01T00:00:00Z'), max: at('2026-01-01T00:00:00Z') });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.constantFrom(...PERIODS), times, (timeZone, period, time) => {
        const now = moment.unix(time).tz(timeZone);
        const unit = period === 'week' ? 'isoWeek' : period;
        const start = now.clone().startOf(unit);
        const end = start.clone().add(1, period).startOf(unit);
        expect(periodAt({ period, timeZone }, instant(time))).toMatchObject({
          start: firstOf(start),
          end: firstOf(end),
        });
      }),
      { numRuns: 1000 }
    );
  });

  it('the first instant of the next period is the end of this one, and no instant lies in two', () => {
    const times = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2036-01-01T00:00:00Z') });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.constantFrom(...PERIODS), times, (timeZone, period, time) => {
        const { start, end } = periodAt({ period, timeZone }, instant(time));
        expect(start <= time && time < end).toBe(true);
        expect(periodAt({ period, timeZone }, end).start).toBe(end);
        expect(periodAt({ period, timeZone }, instant(start - 1)).end).toBe(start);
      })
    );
  });

  it('how far back events count: the period so far, and five minutes at its very beginning', () => {
    const month = { kind: 'calendar', period: 'month', timeZone: 'UTC' } as const;
    expect(windowSpan(month, at('2026-11-16T00:00:00Z'))).toMatchObject({ elapsed: 15 * DAY, share: 0.5 });
    expect(windowSpan(month, at('2026-11-01T00:00:00Z')).elapsed).toBe(5 * MINUTE);
  });

  it('a rolling window ends now and is over', () => {
    expect(windowSpan({ kind: 'rolling', length: seconds(DAY) }, instant(2 * DAY))).toEqual({
      start: DAY,
      end: 2 * DAY,
      length: DAY,
      elapsed: DAY,
      share: 1,
    });
  });
});

describe('a period has just begun', () => {
  const month = { kind: 'calendar', period: 'month', timeZone: 'UTC' } as const;
  const start = at('2026-11-01T00:00:00Z');
  const hourly = { method: 'time-slices', length: HOUR, noData: 'ignore' } as const;

  it.each([
    ['at its first instant', month, { method: 'occurrences' }, 0, true],
    ['until five minutes are over', month, { method: 'occurrences' }, 5 * MINUTE - 1, true],
    ['and no longer', month, { method: 'occurrences' }, 5 * MINUTE, false],
    ['until two slices are over', month, hourly, 2 * HOUR - 1, true],
    ['and no longer', month, hourly, 2 * HOUR, false],
    ['but a rolling window never', { kind: 'rolling', length: DAY }, hourly, 0, false],
  ] as const)('%s', (_, window, budgeting, after, expected) => {
    expect(hasJustBegun({ window, budgeting }, instant(start + after))).toBe(expected);
  });
});
