import fc from 'fast-check';
import { instant } from '../units';
import type { Exclusion, Recurrence, RecurringExclusion } from './exclusion';
import { excludedSpans, lengthOf } from './excludedSpans';
import { once, recurring, shown } from './exclusions.fixture';

const at = (text: string) => instant(Date.parse(text) / 1000);

function spans(exclusions: readonly Exclusion[], from: string, to: string): readonly string[] {
  const text = (time: number) => new Date(time * 1000).toISOString().slice(0, 16);
  return excludedSpans(exclusions, at(`${from}Z`), at(`${to}Z`)).map((span) => `${text(span.from)} ${text(span.to)}`);
}

describe('what happens once', () => {
  const FEBRUARY = ['2026-02-01T00:00', '2026-03-01T00:00'] as const;

  test.each([
    ['in UTC', once('2026-02-03T10:00', '2026-02-03T12:30'), ['2026-02-03T10:00 2026-02-03T12:30']],
    [
      'on clocks ahead',
      once('2026-02-03T10:00', '2026-02-03T12:30', 'Asia/Kathmandu'),
      ['2026-02-03T04:15 2026-02-03T06:45'],
    ],
    [
      'over the end of what is asked',
      once('2026-02-28T23:00', '2026-03-02T00:00'),
      ['2026-02-28T23:00 2026-03-01T00:00'],
    ],
    ['before', once('2026-01-03T10:00', '2026-02-01T00:00'), []],
  ])('%s', (_, exclusion, expected) => {
    expect(spans([exclusion], ...FEBRUARY)).toEqual(expected);
  });

  test.each([
    [
      'begins at a time that clocks skip',
      once('2026-03-29T02:30', '2026-03-29T04:00', 'Europe/Berlin'),
      '2026-03-29T01:00 2026-03-29T02:00',
    ],
    [
      'ends at a time that clocks skip',
      once('2026-03-29T01:00', '2026-03-29T02:30', 'Europe/Berlin'),
      '2026-03-29T00:00 2026-03-29T01:00',
    ],
    [
      'begins at a time that clocks show twice',
      once('2026-10-25T02:30', '2026-10-25T04:00', 'Europe/Berlin'),
      '2026-10-25T00:30 2026-10-25T03:00',
    ],
    [
      'ends at a time that clocks show twice',
      once('2026-10-25T01:00', '2026-10-25T02:30', 'Europe/Berlin'),
      '2026-10-24T23:00 2026-10-25T01:30',
    ],
    [
      'ends at the first time that clocks show twice',
      once('2026-10-25T01:00', '2026-10-25T02:00', 'Europe/Berlin'),
      '2026-10-24T23:00 2026-10-25T01:00',
    ],
    [
      'ends at the last time that clocks show twice',
      once('2026-10-25T01:00', '2026-10-25T03:00', 'Europe/Berlin'),
      '2026-10-24T23:00 2026-10-25T02:00',
    ],
    [
      'ends at the first time after those that clocks skip',
      once('2026-03-29T01:00', '2026-03-29T03:00', 'Europe/Berlin'),
      '2026-03-29T00:00 2026-03-29T01:00',
    ],
  ])('%s', (_, exclusion, expected) => {
    expect(spans([exclusion], '2026-01-01T00:00', '2027-01-01T00:00')).toEqual([expected]);
  });
});

describe('what happens again and again', () => {
  const WEEKLY: Partial<Recurrence> = { frequency: 'weekly' };
  const MONTHLY: Partial<Recurrence> = { frequency: 'monthly' };
  const days = (exclusion: RecurringExclusion) =>
    spans([exclusion], '2026-01-01T00:00', '2026-04-01T00:00').map((text) => text.slice(5, 10));

  test.each([
    ['each tenth day', recurring({ interval: 10 }, '2026-03-05T02:00'), ['03-05', '03-15', '03-25']],
    ['on the weekday of its start', recurring(WEEKLY, '2026-03-11T02:00'), ['03-11', '03-18', '03-25']],
    [
      'on Monday and Saturday',
      recurring({ ...WEEKLY, days: [{ weekday: 0 }, { weekday: 5 }] }, '2026-03-21T02:00'),
      ['03-21', '03-23', '03-28', '03-30'],
    ],
    [
      'each second week, counted from that of its start',
      recurring({ ...WEEKLY, interval: 2, days: [{ weekday: 1 }] }, '2026-03-04T02:00'),
      ['03-17', '03-31'],
    ],
    ['on the day of the month of its start', recurring(MONTHLY, '2026-01-31T02:00'), ['01-31', '03-31']],
    [
      'on the last day of the month',
      recurring({ ...MONTHLY, monthDays: [-1] }, '2026-01-01T02:00'),
      ['01-31', '02-28', '03-31'],
    ],
    [
      'on the second Tuesday',
      recurring({ ...MONTHLY, days: [{ weekday: 1, nth: 2 }] }, '2026-01-01T02:00'),
      ['01-13', '02-10', '03-10'],
    ],
    [
      'on the last Sunday of each second month',
      recurring({ ...MONTHLY, interval: 2, days: [{ weekday: 6, nth: -1 }] }, '2026-01-01T02:00'),
      ['01-25', '03-29'],
    ],
    [
      'until its last day',
      recurring({ interval: 10, until: shown('2026-03-20T00:00') }, '2026-03-05T02:00'),
      ['03-05', '03-15'],
    ],
    [
      'not on a last day that ends before it begins',
      recurring({ interval: 10, until: shown('2026-03-15T01:59') }, '2026-03-05T02:00'),
      ['03-05'],
    ],
  ])('%s', (_, exclusion, expected) => {
    expect(days(exclusion)).toEqual(expected);
  });

  test.each([
    ['shorter where clocks skip an hour of it', '2026-03-29', ['2026-03-29T00:00 2026-03-29T02:00']],
    ['longer where they show an hour of it twice', '2026-10-25', ['2026-10-24T23:00 2026-10-25T03:00']],
    ['as long as it is on any other day', '2026-10-26', ['2026-10-26T00:00 2026-10-26T03:00']],
  ])('it lasts while clocks show its times: %s', (_, day, expected) => {
    const exclusion = recurring({}, '2026-01-01T01:00', { minutes: 180, timeZone: 'Europe/Berlin' });
    expect(
      spans([exclusion], `${day}T00:00`, `${day}T20:00`).map((one) => one.replace(`${day}T00:00 `, ''))
    ).toHaveLength(1);
    const before = new Date(Date.parse(`${day}T00:00Z`) - 7_200_000).toISOString().slice(0, 16);
    expect(spans([exclusion], before, `${day}T20:00`)).toEqual(expected);
  });
});

test('exclusions that touch or overlap are one span, and are counted once', () => {
  const list = [
    once('2026-02-03T10:00', '2026-02-03T12:00'),
    once('2026-02-03T12:00', '2026-02-03T13:00'),
    once('2026-02-03T11:00', '2026-02-03T11:30'),
  ];
  const found = excludedSpans(list, at('2026-02-01T00:00Z'), at('2026-03-01T00:00Z'));
  expect(found).toHaveLength(1);
  expect(lengthOf(found)).toBe(3 * 3600);
});

const zone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca'
);
const ANY_DAY = Date.UTC(2026, 0, 1) / 60_000;

test('an instant is left out exactly where the clocks show a time of the exclusion', () => {
  const clocks = (timeZone: string, time: number) => {
    const text = new Date(time * 1000).toLocaleString('sv-SE', { timeZone });
    return Date.parse(`${text.replace(' ', 'T')}Z`) / 1000;
  };
  fc.assert(
    fc.property(
      zone,
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 1, max: 1440 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 365 * 1440 }),
      (timeZone, startMinute, minutes, interval, minute) => {
        const first = new Date((ANY_DAY + startMinute) * 60_000).toISOString().slice(0, 16);
        const exclusion = recurring({ interval }, first, { minutes, timeZone });
        const time = (ANY_DAY + 2 * 1440 + minute) * 60;
        const since = (clocks(timeZone, time) - exclusion.start) % (interval * 86_400);
        const found = excludedSpans([exclusion], instant(time), instant(time + 1));
        expect(found.length > 0).toBe(since < minutes * 60);
      }
    )
  );
});

test('the clocks of a zone are looked up once for all exclusions that follow them', () => {
  const asked = (count: number) => {
    const all = Array.from({ length: count }, (_, i) =>
      recurring({}, `2026-01-01T${String(i).padStart(2, '0')}:00`, { minutes: 10, timeZone: 'America/New_York' })
    );
    const lookUp = jest.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
    spans(all, '2026-02-01T00:00', '2026-03-01T00:00');
    const calls = lookUp.mock.calls.length;
    lookUp.mockRestore();
    return calls;
  };
  expect(asked(1)).toBeGreaterThan(0);
  expect(asked(20)).toBe(asked(1));
});
