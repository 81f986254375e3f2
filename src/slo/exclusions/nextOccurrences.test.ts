import { instant } from '../units';
import type { Exclusion } from './exclusion';
import { once, recurring, shown } from './exclusions.fixture';
import { nextOccurrences } from './nextOccurrences';

/** Sunday, 22 November 2026, 01:30 in Berlin. */
const NOW = instant(Date.parse('2026-11-22T00:30:00Z') / 1000);

function next(exclusion: Exclusion, most = 2): readonly string[] {
  const text = (time: number) => new Date(time * 1000).toISOString().slice(0, 16);
  return nextOccurrences(exclusion, NOW, most).map(
    ({ from, to, isNow }) => `${text(from)} ${text(to)}${isNow ? ' now' : ''}`
  );
}

const BERLIN = { timeZone: 'Europe/Berlin' };
const SUNDAYS = { frequency: 'weekly', days: [{ weekday: 6 }] } as const;

test.each([
  ['what is over', once('2026-11-20T10:00', '2026-11-22T01:30', 'Europe/Berlin'), []],
  [
    'what lasts now',
    once('2026-11-20T10:00', '2026-11-22T01:31', 'Europe/Berlin'),
    ['2026-11-20T10:00 2026-11-22T01:31 now'],
  ],
  ['what is planned', once('2026-11-30T22:00', '2026-12-01T02:00'), ['2026-11-30T22:00 2026-12-01T02:00']],
  [
    'what recurs, on the clocks of its zone',
    recurring(SUNDAYS, '2026-01-04T02:00', BERLIN),
    ['2026-11-22T02:00 2026-11-22T04:00', '2026-11-29T02:00 2026-11-29T04:00'],
  ],
  [
    'what recurs and lasts now',
    recurring(SUNDAYS, '2026-01-04T01:30', BERLIN),
    ['2026-11-22T01:30 2026-11-22T03:30 now', '2026-11-29T01:30 2026-11-29T03:30'],
  ],
  [
    'what recurs and has just ended',
    recurring({ frequency: 'weekly' }, '2026-01-03T23:30', BERLIN),
    ['2026-11-28T23:30 2026-11-29T01:30', '2026-12-05T23:30 2026-12-06T01:30'],
  ],
  [
    'what began days ago',
    recurring({ frequency: 'weekly', days: [{ weekday: 3 }] }, '2026-01-01T00:00', { minutes: 4 * 1440, ...BERLIN }),
    ['2026-11-19T00:00 2026-11-23T00:00 now', '2026-11-26T00:00 2026-11-30T00:00'],
  ],
  [
    'what begins later',
    recurring({}, '2027-01-04T02:00'),
    ['2027-01-04T02:00 2027-01-04T04:00', '2027-01-05T02:00 2027-01-05T04:00'],
  ],
  [
    'the last one',
    recurring({ until: shown('2026-11-23T03:00') }, '2026-01-04T02:00', BERLIN),
    ['2026-11-22T02:00 2026-11-22T04:00', '2026-11-23T02:00 2026-11-23T04:00'],
  ],
  ['what has ended', recurring({ until: shown('2026-11-20T03:00') }, '2026-01-04T02:00'), []],
  [
    'what never comes: 31 February',
    recurring({ frequency: 'monthly', interval: 12, monthDays: [31] }, '2026-02-01T02:00'),
    [],
  ],
])('%s', (_, exclusion, expected) => {
  expect(next(exclusion)).toEqual(expected);
});
