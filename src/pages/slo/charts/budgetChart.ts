import { t } from '@grafana/i18n';
import { burnDown, evenBurn } from '../../../analysis/burnDown';
import type { SloStatus } from '../../../analysis/status';
import type { EventBucket } from '../../../slo/eventBucket';
import { windowLength } from '../../../slo/objective';
import type { Slo } from '../../../slo/slo';
import { type Instant, ratio } from '../../../slo/units';
import type { ChartLine, ChartModel } from '../../../ui/chart/chartModel';
import { formatBudgetNumber } from '../../../ui/words/ratios';
import { formatWindow } from '../../../ui/words/times';

/** Budget left over the window of the SLO, against an even burn, and on to where the forecast ends it. */
export function budgetChart(
  slo: Slo,
  status: SloStatus,
  buckets: readonly EventBucket[],
  timeZone: string
): ChartModel {
  const length = windowLength(slo.objective.window);
  const points = burnDown(slo.objective, buckets, length, status.events);
  const end = points.at(-1)?.time ?? (0 as Instant);
  const even = evenBurn(end, length);
  const future = forecastLine(status, points.at(-1));
  return {
    title: t('slo.chart.budget', 'Budget left'),
    description: t('slo.chart.budget.window', 'over the window of the SLO, {{window}}', {
      window: formatWindow(slo.objective.window),
    }),
    start: even[0].time,
    end: future?.points.at(-1)?.time ?? end,
    timeZone,
    min: 0,
    max: 1,
    format: (value) => formatBudgetNumber(ratio(value)),
    lines: [
      {
        label: t('slo.chart.budget.even', 'Even burn'),
        color: 'neutral',
        dash: 'dashed',
        points: even.map(({ time, remaining }) => ({ time, value: remaining })),
      },
      {
        label: t('slo.chart.budget.left', 'Left'),
        color: 'main',
        fill: true,
        points: points.map(({ time, remaining }) => ({ time, value: remaining })),
      },
      ...(future === undefined ? [] : [future]),
    ],
  };
}

function forecastLine(
  { exhaustedAt }: SloStatus,
  last: { readonly time: Instant; readonly remaining: number } | undefined
): ChartLine | undefined {
  if (exhaustedAt === undefined || last === undefined || exhaustedAt <= last.time) {
    return undefined;
  }
  return {
    label: t('slo.chart.budget.forecast', 'Forecast'),
    color: 'bad',
    dash: 'dotted',
    points: [
      { time: last.time, value: last.remaining },
      { time: exhaustedAt, value: 0 },
    ],
  };
}
