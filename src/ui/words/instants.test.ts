import { instant } from '../../slo/units';
import { formatInstant, formatSince } from './instants';

const at = (iso: string) => instant(Date.parse(iso) / 1000);

describe('formatInstant', () => {
  const now = at('2026-11-21T14:00:00Z');

  test.each<[string, string, string, string]>([
    ['later today', '2026-11-21T18:40:00Z', 'utc', 'today at 18:40'],
    ['midnight belongs to the new day', '2026-11-22T00:00:00Z', 'utc', 'tomorrow at 00:00'],
    ['yesterday', '2026-11-20T09:05:00Z', 'utc', 'yesterday at 09:05'],
    ['further away in this year', '2026-11-24T18:40:00Z', 'utc', '24 Nov at 18:40'],
    ['in another year', '2027-01-03T07:00:00Z', 'utc', '3 Jan 2027 at 07:00'],
    ['the reader’s day decides, east', '2026-11-21T23:30:00Z', 'Europe/Berlin', 'tomorrow at 00:30'],
    ['the reader’s day decides, west', '2026-11-22T02:00:00Z', 'America/New_York', 'today at 21:00'],
    ['the zone of the browser (UTC in tests)', '2026-11-21T18:40:00Z', 'browser', 'today at 18:40'],
    ['an unknown zone reads as UTC and says so', '2026-11-21T18:40:00Z', 'Mars/Olympus', 'today at 18:40 UTC'],
  ])('%s', (_, time, timeZone, words) => {
    expect(formatInstant(at(time), { now, timeZone })).toBe(words);
  });

  it('knows tomorrow when the clocks change in between', () => {
    const evening = at('2026-03-28T22:30:00Z');
    expect(formatInstant(at('2026-03-29T21:59:00Z'), { now: evening, timeZone: 'Europe/Berlin' })).toBe(
      'tomorrow at 23:59'
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e20])('%p is no instant', (time) => {
    expect(formatInstant(instant(time), { now, timeZone: 'utc' })).toBe('–');
  });
});

test.each([
  ['today needs no day', '2026-11-21T07:20:00Z', 'utc', '07:20'],
  ['yesterday', '2026-11-20T22:10:00Z', 'utc', 'yesterday at 22:10'],
  ['the reader’s day decides', '2026-11-20T23:30:00Z', 'Europe/Berlin', '00:30'],
  ['an unknown zone says so', '2026-11-21T07:20:00Z', 'Mars/Olympus', 'today at 07:20 UTC'],
])('formatSince: %s', (_, time, timeZone, words) => {
  expect(formatSince(at(time), { now: at('2026-11-21T14:00:00Z'), timeZone })).toBe(words);
});

test('formatSince: NaN is no instant', () => {
  expect(formatSince(instant(Number.NaN), { now: at('2026-11-21T14:00:00Z'), timeZone: 'utc' })).toBe('–');
});
