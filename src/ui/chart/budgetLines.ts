import { t } from '@grafana/i18n';
import type { Instant, Ratio, Seconds } from '../../slo/units';
import type { ChartLine } from './chartModel';
import { withGaps } from './withGaps';

type BudgetPoints = ReadonlyArray<{ readonly time: Instant; readonly remaining: Ratio }>;

/**
 * Budget left as every burn-down draws it, on the page and in the panel: points of a bucket's end, `step` apart, with
 * a gap where a bucket is missing. Ratios, 1 is all of the budget.
 */
export function leftLine(points: BudgetPoints, step: Seconds): ChartLine {
  return {
    label: t('ui.chart.budget.left', 'Left'),
    color: 'main',
    fill: true,
    points: withGaps(toChartPoints(points), step),
  };
}

/** What an even burn would leave, beside it. */
export function evenLine(points: BudgetPoints): ChartLine {
  return {
    label: t('ui.chart.budget.even', 'Even burn'),
    color: 'neutral',
    dash: 'dashed',
    points: toChartPoints(points),
  };
}

function toChartPoints(points: BudgetPoints): ChartLine['points'] {
  return points.map(({ time, remaining }) => ({ time, value: remaining }));
}
