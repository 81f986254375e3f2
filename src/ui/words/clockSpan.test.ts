import { clockTime } from '../../slo/exclusions/exclusion';
import { formatClockSpan } from './clockSpan';

const shown = (text: string) => clockTime(Date.parse(`${text}Z`) / 1000);

test.each([
  ['2026-11-22T02:00', '2026-11-22T04:00', 'Sun 22 Nov 02:00–04:00'],
  ['2026-11-21T23:00', '2026-11-22T00:00', 'Sat 21 Nov 23:00 – Sun 22 Nov 00:00'],
  ['2026-12-31T22:00', '2027-01-01T02:00', 'Thu 31 Dec 22:00 – Fri 1 Jan 2027 02:00'],
])('%s to %s is %s', (from, to, words) => {
  expect(formatClockSpan(shown(from), shown(to), 2026)).toBe(words);
});
