import { plain } from '../words/plain.fixture';
import { burnRateTick, countTick, percentTick } from './ticks';

/** As uPlot makes them: multiples of a step, with the noise of their multiplication. */
const ticks = (write: (value: number, step: number) => string, step: number, from: number, count: number) =>
  Array.from({ length: count }, (_, index) => plain(write((from + index) * step, step)));

test.each([
  ['small error ratios', percentTick, 0.000025, 0, 4, ['0 %', '0.0025 %', '0.0050 %', '0.0075 %']],
  ['SLIs near 100 %', percentTick, 0.000025, 39998, 3, ['99.9950 %', '99.9975 %', '100 %']],
  ['budgets below nothing', percentTick, 0.25, -1, 3, ['−25 %', '0 %', '25 %']],
  ['a tenth of a percent', percentTick, 0.001, 1, 3, ['0.1 %', '0.2 %', '0.3 %']],
  ['burn rates', burnRateTick, 0.25, 0, 5, ['0.00×', '0.25×', '0.50×', '0.75×', '1.00×']],
  ['high burn rates', burnRateTick, 500, 1, 2, ['500×', '1,000×']],
  ['few events', countTick, 0.5, 0, 4, ['0.0', '0.5', '1.0', '1.5']],
  ['events', countTick, 20_000, 0, 3, ['0', '20,000', '40,000']],
  ['millions of events', countTick, 250_000, 3, 3, ['750,000', '1.00 M', '1.25 M']],
])('%s: no two lines read the same, and none is rounded', (_, write, step, from, count, expected) => {
  expect(ticks(write, step, from, count)).toEqual(expected);
});

it('stays a number for a step of nothing', () => {
  expect(plain(percentTick(0.5, 0))).toBe('50.000000000000 %');
});
