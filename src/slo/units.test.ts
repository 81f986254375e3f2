import fc from 'fast-check';
import { percentFromRatio, ratio, ratioFromPercent, roundNoise } from './units';

describe('numbers without float noise', () => {
  test.each<[string, number, string]>([
    ['1 - 0.999', 1 - 0.999, '0.001'],
    ['1 - 0.9999', 1 - 0.9999, '0.0001'],
    ['1 - 0.99999', 1 - 0.99999, '0.00001'],
    ['0.1 + 0.2', 0.1 + 0.2, '0.3'],
    ['99.95 / 100', 99.95 / 100, '0.9995'],
    ['0.07 * 100', 0.07 * 100, '7'],
    ['-0', -0, '0'],
    ['a negative hair', -1e-15, '0'],
  ])('%s prints as it is written by hand', (_, value, printed) => {
    expect(ratio(value).toLocaleString('en', { maximumFractionDigits: 20 })).toBe(printed);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%p is left as it is', (value) => {
    expect(roundNoise(value)).toBe(value);
  });

  it('brings back every percent of up to five decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (n) => {
        const percent = n / 100_000;
        expect(percentFromRatio(ratioFromPercent(percent))).toBe(percent);
      })
    );
  });

  it('rounds once and for all', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (value) => {
        expect(roundNoise(roundNoise(value))).toBe(roundNoise(value));
      })
    );
  });
});
