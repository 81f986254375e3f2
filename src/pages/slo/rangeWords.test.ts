import { instant } from '../../slo/units';
import { rangeWords } from './rangeWords';

const at = (iso: string) => instant(Date.parse(iso) / 1000);
const clock = { now: at('2026-11-21T14:00:00Z'), timeZone: 'utc' };
const span = { start: at('2026-11-19T10:00:00Z'), end: at('2026-11-21T12:00:00Z'), timeZone: 'utc' };

test.each([
  ['now-30d', 'now', 'Last 30 days'],
  ['now-2h', 'now', 'Last 2 hours'],
  ['now-13h', 'now', 'Last 13 hours'],
  ['1795082400000', '1795262400000', '19 Nov at 10:00 to today at 12:00'],
])('%s to %s', (from, to, words) => {
  expect(rangeWords({ from, to }, span, clock)).toBe(words);
});
