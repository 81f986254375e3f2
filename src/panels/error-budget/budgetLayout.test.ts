import { budgetLayout } from './budgetLayout';
import type { BudgetShow } from './options';

function parts(show: BudgetShow, width: number, height: number): string {
  const { hasNumber, hasWords, hasChart, hasLegend } = budgetLayout(show, width, height);
  const named = [hasNumber && 'number', hasWords && 'words', hasChart && 'chart', hasLegend && 'legend'];
  return named.filter(Boolean).join(' ');
}

describe('budgetLayout', () => {
  test.each<[BudgetShow, number, number, string]>([
    ['both', 100, 50, 'number'],
    ['both', 1000, 60, 'number'],
    ['both', 200, 120, 'number words'],
    ['both', 150, 400, 'number'],
    ['both', 300, 200, 'number chart'],
    ['both', 500, 300, 'number chart'],
    ['both', 800, 300, 'number words chart legend'],
    ['budget', 100, 50, 'number'],
    ['budget', 800, 300, 'number words'],
    ['burn-down', 100, 50, 'number'],
    ['burn-down', 300, 200, 'chart'],
    ['burn-down', 800, 300, 'chart legend'],
  ])('%s in %p × %p: %s', (show, width, height, expected) => {
    expect(parts(show, width, height)).toBe(expected);
  });
});
