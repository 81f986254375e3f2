import { ratio } from '../slo/units';
import { MONTH } from './measured.fixture';
import { targetCosts } from './targetCosts';

describe('targetCosts', () => {
  test.each([
    ['no traffic', { bad: 0, total: 0 }],
    ['NaN', { bad: Number.NaN, total: 10 }],
  ])('has no answer for %s', (_, counts) => {
    expect(targetCosts(counts, MONTH)).toEqual([]);
  });

  it('shows what would be left at each usual target', () => {
    const costs = targetCosts({ bad: 1500, total: 1_000_000 }, MONTH);
    expect(costs.map(({ target, budget }) => [target, budget.remaining])).toEqual([
      [0.9, 0.985],
      [0.95, 0.97],
      [0.99, 0.85],
      [0.995, 0.7],
      [0.999, -0.5],
      [0.9995, -2],
      [0.9999, -14],
    ]);
  });

  it('answers for the targets it is asked for', () => {
    expect(targetCosts({ bad: 1, total: 100 }, MONTH, [ratio(0.98)])).toMatchObject([
      { target: 0.98, budget: { consumed: 0.5, remainingTime: 25_920 } },
    ]);
  });
});
