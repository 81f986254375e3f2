import type { EventBucket } from '../../slo/eventBucket';
import { DAY, HOUR, instant, MINUTE, seconds } from '../../slo/units';
import { historyOf } from './history';

const END = Date.UTC(2026, 10, 21, 14) / 1000;
const span = { end: instant(END), length: seconds(4 * DAY), step: DAY };
const day = (daysAgo: number, bad: number, total = 100): EventBucket => ({
  end: instant(END - daysAgo * DAY),
  counts: { bad, total },
});

test.each([
  ['nothing was measured', [], [undefined, undefined, undefined, undefined]],
  ['a young series keeps to the end', [day(1, 5), day(0, 1)], [undefined, undefined, 0.05, 0.01]],
  ['a series that ended keeps to the beginning', [day(3, 5), day(2, 1)], [0.05, 0.01, undefined, undefined]],
  ['a missing day is a gap', [day(3, 5), day(0, 1)], [0.05, undefined, undefined, 0.01]],
  ['a day without traffic is a gap', [day(1, 0, 0), day(0, 1)], [undefined, undefined, undefined, 0.01]],
  ['what is older than the span is left out', [day(4, 5), day(0, 1)], [undefined, undefined, undefined, 0.01]],
  ['what ends after the span is left out', [day(0, 1), day(-1, 5)], [undefined, undefined, undefined, 0.01]],
])('%s', (_, buckets, expected) => {
  expect(historyOf(buckets, span)).toEqual(expected);
});

it('keeps the place of buckets that are a little older than the numbers beside them', () => {
  const later = { ...span, end: instant(END + 5 * MINUTE) };
  expect(historyOf([day(1, 5), day(0, 1)], later)).toEqual([undefined, undefined, 0.05, 0.01]);
});

it('has room for the rest of a window that the steps do not divide', () => {
  expect(historyOf([], { ...span, length: seconds(4 * DAY + HOUR) })).toHaveLength(5);
});
