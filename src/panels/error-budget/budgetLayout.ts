import type { BudgetShow } from './options';

/** What fits into a panel of a size. */
export interface BudgetLayout {
  readonly hasNumber: boolean;
  /** Sentences beside the number: state, forecast, what the number means. */
  readonly hasWords: boolean;
  readonly hasChart: boolean;
  readonly hasLegend: boolean;
}

/** A chart below this is a smear, and its axis would take the room. */
const CHART = { width: 200, height: 160 };

/** From here on two lines of words fit under the number. */
const WORDS = { width: 180, height: 110 };

/** From here on chart, legend and words fit together. */
const FULL = { width: 560, height: 260 };

/** The number fills small panels, stands over the burn-down in middle ones, and is explained in large ones. */
export function budgetLayout(show: BudgetShow, width: number, height: number): BudgetLayout {
  const fits = (size: { width: number; height: number }) => width >= size.width && height >= size.height;
  const hasChart = show !== 'budget' && fits(CHART);
  const hasNumber = show !== 'burn-down' || !hasChart;
  return {
    hasNumber,
    hasWords: hasNumber && fits(hasChart ? FULL : WORDS),
    hasChart,
    hasLegend: hasChart && fits(FULL),
  };
}
