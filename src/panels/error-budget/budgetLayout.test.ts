import { budgetLayout } from './budgetLayout';
import type { BudgetShow } from './options';

function parts(show: BudgetShow, width: number, height: number): string {
  const { number, lines, hasSentences, words, chart, hasLegend } = budgetLayout(show, width, height);
  const named = [
    number && `number ${number.width}×${number.height}`,
    `${lines} ${hasSentences ? 'sentences' : 'words'} ${words}`,
    chart > 0 && `chart ${chart}`,
    hasLegend && 'legend',
  ];
  return named.filter(Boolean).join(', ');
}

describe('budgetLayout', () => {
  /** Sizes of the grid at 1440 px: 2 columns are 107 px wide, 2 rows leave 26 px under the title. */
  test.each<[string, BudgetShow, number, number, string]>([
    ['2×2', 'both', 105, 26, 'number 58×22, 1 words beside'],
    ['24×2', 'both', 1374, 26, 'number 883×22, 1 words beside'],
    ['2×3', 'both', 105, 64, 'number 89×28, 1 words under'],
    ['2×4', 'both', 105, 102, 'number 89×46, 2 words under'],
    ['4×4', 'both', 222, 102, 'number 206×46, 2 words under'],
    ['6×4', 'both', 337, 102, 'number 128×86, 4 sentences beside'],
    ['3×6', 'both', 163, 178, 'number 147×102, 3 words under'],
    ['4×6', 'both', 222, 178, 'number 82×44, 2 words beside, chart 118'],
    ['6×8', 'both', 337, 254, 'number 128×64, 3 sentences beside, chart 174, legend'],
    ['12×9', 'both', 682, 292, 'number 266×64, 3 sentences beside, chart 212, legend'],
    ['24×10', 'both', 1374, 330, 'number 543×104, 5 sentences beside, chart 210, legend'],
    ['6×8 of a budget', 'budget', 337, 254, 'number 321×138, 5 sentences under'],
    ['2×2 of a burn-down is a number', 'burn-down', 105, 26, 'number 58×22, 1 words beside'],
    ['12×9 of a burn-down', 'burn-down', 682, 292, '1 words beside, chart 256, legend'],
  ])('%s', (_, show, width, height, expected) => {
    expect(parts(show, width, height)).toBe(expected);
  });

  it('never gives more than there is', () => {
    for (let width = 40; width < 1500; width += 30) {
      for (let height = 20; height < 500; height += 10) {
        const { padding, head, chart, number, lines, words } = budgetLayout('both', width, height);
        const room = height - 2 * padding.y;
        expect(head + chart).toBeLessThanOrEqual(room);
        expect((number?.height ?? 0) + (words === 'under' ? lines * 20 : 0)).toBeLessThanOrEqual(room);
        expect((words === 'under' ? 0 : lines - 1) * 20).toBeLessThanOrEqual(room);
      }
    }
  });
});
