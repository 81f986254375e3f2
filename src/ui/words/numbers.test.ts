import { formatBurnFactor, formatBurnRate, formatCount } from './numbers';
import { plain } from './plain.fixture';

describe('formatCount', () => {
  test.each<[string, number | undefined, string]>([
    ['nothing measured has no number', undefined, '–'],
    ['NaN has no number', Number.NaN, '–'],
    ['an infinite count has no number', Number.POSITIVE_INFINITY, '–'],
    ['an estimate below half an event is not 0', 0.3, 'under 1'],
    ['an overspent fraction is not 0', -0.3, '−1'],
    ['none', 0, '0'],
    ['minus nothing is nothing', -0, '0'],
    ['an estimate is rounded to whole events', 311.87, '312'],
    ['below a thousand there is no separator', 999, '999'],
    ['thousands are separated', 4300, '4,300'],
    ['hundreds of thousands are separated once', 999_999, '999,999'],
    ['rounding up to a million changes the unit', 999_999.6, '1.0 M'],
    ['from a million on it is short', 4_320_000, '4.3 M'],
    ['hundreds of millions need no digit', 432_100_000, '432 M'],
    ['billions', 4_320_000_000, '4.3 B'],
    ['beyond all units thousands are separated again', 4.32e15, '4,320 T'],
    ['negative counts carry a minus sign, not a hyphen', -1204, '−1,204'],
    ['negative millions as well', -2_500_000, '−2.5 M'],
  ])('%s', (_, events, words) => {
    expect(plain(formatCount(events))).toBe(words);
  });
});

describe('formatBurnRate', () => {
  test.each<[string, number | undefined, string]>([
    ['no traffic has no burn rate', undefined, '–'],
    ['NaN has no burn rate', Number.NaN, '–'],
    ['infinity is not a burn rate', Number.POSITIVE_INFINITY, '–'],
    ['no burn', 0, '0×'],
    ['a little burn is not none', 0.004, 'under 0.1×'],
    ['below one', 0.4, '0.4×'],
    ['whole numbers carry no digit', 6, '6×'],
    ['one digit', 6.12, '6.1×'],
    ['below ten there is a digit', 9.94, '9.9×'],
    ['rounding up to ten drops it', 9.96, '10×'],
    ['from ten on there is none', 66.4, '66×'],
    ['a full outage at 99.9 %', 1000, '1,000×'],
    ['hundreds carry no digit', 312.4, '312×'],
  ])('%s', (_, rate, words) => {
    expect(plain(formatBurnRate(rate))).toBe(words);
  });
});

test.each([
  ['the first page tier of 30 days', 14.4, '14.4×'],
  ['the first page tier of a week', 3.36, '3.36×'],
  ['a whole factor', 6, '6×'],
  ['no window, no factor', Number.NaN, '–'],
])('formatBurnFactor is exact: %s', (_, factor, words) => {
  expect(formatBurnFactor(factor)).toBe(words);
});
