import fc from 'fast-check';
import { checkTarget, errorBudgetRatio, type SloWindow, windowLength } from './objective';
import { DAY, ratio, seconds } from './units';

describe('checkTarget', () => {
  test.each<[string, number]>([
    ['0 % is no objective', 0],
    ['100 % leaves no budget', 1],
    ['what rounds to 100 % neither', 1 - 1e-14],
    ['more than 100 %', 1.2],
    ['a percent where a ratio belongs', 99.9],
    ['negative', -0.5],
    ['NaN', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
  ])('refuses: %s', (_, value) => {
    expect(checkTarget(value)).toEqual({
      ok: false,
      error: [
        {
          path: ['target'],
          code: 'target-out-of-range',
          message: 'The target must lie above 0 % and below 100 %, for example 99.9.',
        },
      ],
    });
  });

  test.each([0.5, 0.95, 0.999, 0.99999, 0.00001])('accepts %p', (value) => {
    expect(checkTarget(value)).toEqual({ ok: true, value });
  });
});

describe('errorBudgetRatio', () => {
  test.each([
    [0.999, 0.001],
    [0.9999, 0.0001],
    [0.99999, 0.00001],
    [0.9995, 0.0005],
    [0.95, 0.05],
    [0.5, 0.5],
  ])('of %p is %p', (target, budget) => {
    expect(errorBudgetRatio({ target: ratio(target) })).toBe(budget);
  });

  it('has no noise for any percent of up to five decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (n) => {
        const budget = errorBudgetRatio({ target: ratio(n / 10_000_000) });
        expect(budget).toBe((10_000_000 - n) / 10_000_000);
      })
    );
  });
});

describe('windowLength', () => {
  test.each<[SloWindow, number]>([
    [{ kind: 'rolling', length: seconds(28 * DAY) }, 28],
    [{ kind: 'calendar', period: 'week', timeZone: 'UTC' }, 7],
    [{ kind: 'calendar', period: 'month', timeZone: 'UTC' }, 30],
    [{ kind: 'calendar', period: 'quarter', timeZone: 'UTC' }, 91],
    [{ kind: 'calendar', period: 'year', timeZone: 'UTC' }, 365],
  ])('%j is %p days long', (window, days) => {
    expect(windowLength(window)).toBe(days * DAY);
  });
});
