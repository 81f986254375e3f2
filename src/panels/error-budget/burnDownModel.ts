import type { TimeRange } from '@grafana/data';
import { t } from '@grafana/i18n';
import { evenBurn } from '../../analysis/burnDown';
import { excludedSpans } from '../../slo/exclusions/excludedSpans';
import { instant, ratio } from '../../slo/units';
import { windowSpan } from '../../slo/windowSpan';
import { evenLine, leftLine } from '../../ui/chart/budgetLines';
import type { ChartModel } from '../../ui/chart/chartModel';
import { percentTick } from '../../ui/chart/ticks';
import { formatBudgetNumber } from '../../ui/words/ratios';
import type { BudgetReading } from './reading';

/**
 * The burn-down of the SLO's page, seen through the range of the dashboard: the same points, gaps, line of an even burn
 * and digits.
 */
export function burnDownModel(reading: BudgetReading, timeRange: TimeRange, timeZone: string): ChartModel {
  const { burnDown, step, windowEnd, objective, now, exclusions = [] } = reading;
  const { length } = windowSpan(objective.window, now);
  const start = instant(timeRange.from.valueOf() / 1000);
  const end = instant(timeRange.to.valueOf() / 1000);
  return {
    title: t('panel.chart.title', 'Budget left'),
    start,
    end,
    timeZone,
    leftOut: excludedSpans(exclusions, start, end),
    min: 0,
    max: 1,
    lines: [evenLine(evenBurn(windowEnd, length)), leftLine(burnDown, step)],
    format: (value) => formatBudgetNumber(ratio(value)),
    formatTick: percentTick,
  };
}
