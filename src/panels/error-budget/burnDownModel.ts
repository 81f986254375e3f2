import type { TimeRange } from '@grafana/data';
import { t } from '@grafana/i18n';
import { instant } from '../../slo/units';
import type { ChartLine, ChartModel } from '../../ui/chart/chartModel';
import { trimmed, withPercent } from '../../ui/words/numbers';
import { burnDownLines, percentRange } from './burnDownLines';
import type { BudgetReading } from './reading';

/** Budget left over the window of the SLO against an even burn, in the range of the dashboard. */
export function burnDownModel(reading: BudgetReading, timeRange: TimeRange, timeZone: string): ChartModel {
  const { times, left, even } = burnDownLines(reading, timeRange);
  const points = (values: typeof left): ChartLine['points'] =>
    times.map((time, at) => ({ time: instant(time), value: values[at] ?? undefined }));
  return {
    title: t('panel.chart.title', 'Budget left'),
    start: instant(timeRange.from.valueOf() / 1000),
    end: instant(timeRange.to.valueOf() / 1000),
    timeZone,
    lines: [
      { label: t('panel.chart.even', 'Even burn'), color: 'neutral', dash: 'dashed', points: points(even) },
      { label: t('panel.chart.left', 'Budget left'), color: 'main', fill: true, points: points(left) },
    ],
    ...percentRange(left),
    format: (value) => withPercent(trimmed(value, 1)),
  };
}
