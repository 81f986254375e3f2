import { t } from '@grafana/i18n';
import { type BurnDownPoint, burnDown, evenBurn } from '../../../analysis/burnDown';
import { bucketStep } from '../../../analysis/coverage';
import type { SloStatus } from '../../../analysis/status';
import type { EventBucket } from '../../../slo/eventBucket';
import { windowLength } from '../../../slo/objective';
import type { Slo } from '../../../slo/slo';
import { instant, ratio } from '../../../slo/units';
import { evenLine, leftLine } from '../../../ui/chart/budgetLines';
import type { ChartLine, ChartModel } from '../../../ui/chart/chartModel';
import { percentTick } from '../../../ui/chart/ticks';
import { formatBudgetNumber } from '../../../ui/words/ratios';
import { formatWindow } from '../../../ui/words/times';

/**
 * Budget left over the window of the SLO, against an even burn, and on to where the forecast ends it. Without a single
 * bucket there is nothing to draw, the even burn included.
 */
export function budgetChart(
  slo: Slo,
  status: SloStatus,
  buckets: readonly EventBucket[],
  timeZone: string
): ChartModel {
  const length = windowLength(slo.objective.window);
  const points = burnDown(slo.objective, buckets, length, status.events);
  const last = points.at(-1);
  const end = last?.time ?? instant(0);
  const forecast = last && forecastLine(status, last);
  const left = leftLine(points, bucketStep(buckets) ?? length);
  return {
    title: t('slo.chart.budget', 'Budget left'),
    description: t('slo.chart.budget.window', 'over the window of the SLO, {{window}}', {
      window: formatWindow(slo.objective.window),
    }),
    start: instant(end - length),
    end: forecast?.points.at(-1)?.time ?? end,
    timeZone,
    min: 0,
    max: 1,
    format: (value) => formatBudgetNumber(ratio(value)),
    formatTick: percentTick,
    lines: last === undefined ? [] : [evenLine(evenBurn(end, length)), left, ...(forecast ? [forecast] : [])],
  };
}

function forecastLine({ exhaustedAt }: SloStatus, last: BurnDownPoint): ChartLine | undefined {
  if (exhaustedAt === undefined || exhaustedAt <= last.time) {
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
