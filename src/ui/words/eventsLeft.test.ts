import fc from 'fast-check';
import { errorBudget } from '../../slo/budget';
import { DAY, ratio, seconds } from '../../slo/units';
import { formatEventsLeft } from './eventsLeft';
import { formatCount } from './numbers';
import { plain } from './plain.fixture';

const left = (bad: number, total: number) => errorBudget({ target: ratio(0.99) }, { bad, total }, seconds(30 * DAY));

test.each([
  [2351.4, 207_370, '277'],
  [2350.6, 207_440, '277'],
  [12, 4000, '28'],
  [39.9, 4000, 'under 1'],
  [40, 4000, '0'],
  [40.4, 4000, 'under 1'],
  [1_000_000, 100_000_000, '0'],
])('%s bad events of %s: %s', (bad, total, words) => {
  const budget = left(bad, total);
  expect(budget && plain(formatEventsLeft(budget))).toBe(words);
});

test('adds up with the numbers beside it', () => {
  const number = (words: string) => Number(words.replace(/,/g, ''));
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 900, noNaN: true }),
      fc.double({ min: 1000, max: 90_000, noNaN: true }),
      (bad, total) => {
        const budget = left(bad, total);
        const words = budget ? formatEventsLeft(budget) : '';
        const difference = Math.abs(
          number(formatCount(budget?.allowedEvents)) - number(formatCount(budget?.badEvents))
        );
        expect(difference === 0 || number(words) === difference).toBe(true);
      }
    )
  );
});
