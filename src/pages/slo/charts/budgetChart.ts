import { t } from '@grafana/i18n';
import { type BurnDownPoint, burnDown, evenBurn } from '../../../analysis/burnDown';
import { bucketStep } from '../../../analysis/coverage';
import type { SloStatus } from '../../../analysis/status';
import type { EventBucket } from '../../../slo/eventBucket';
import { excludedSpans } from '../../../slo/exclusions/excludedSpans';
import type { Slo } from '../../../slo/slo';
import { instant, ratio } from '../../../slo/units';
import { windowSpan } from '../../../slo/windowSpan';
import { evenLine, leftLine } from '../../../ui/chart/budgetLines';
import type { ChartLine, ChartModel } from '../../../ui/chart/chartModel';
import { percentTick } from '../../../ui/chart/ticks';
import { formatBudgetNumber } from '../../../ui/words/ratios';
import { formatWindowSoFar } from '../../../ui/words/times';

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
  const { window } = slo.objective;
  const now = buckets.at(-1)?.end ?? instant(0);
  const { elapsed, length, share, end } = status.period ?? windowSpan(window, now);
  const points = status.hasJustBegun ? [] : burnDown(slo.objective, buckets, elapsed, status.events, share);
  const last = points.at(-1);
  const forecast = last && forecastLine(status, last);
  const left = leftLine(points, bucketStep(buckets) ?? elapsed);
  const start = instant(end - length);
  const chartEnd = instant(Math.max(end, forecast?.points.at(-1)?.time ?? end));
  return {
    title: t('slo.chart.budget', 'Budget left'),
    description: t('slo.chart.budget.window', 'over the window of the SLO, {{window}}', {
      window: formatWindowSoFar(window),
    }),
    start,
    end: chartEnd,
    timeZone,
    leftOut: excludedSpans(slo.exclusions ?? [], start, chartEnd),
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
