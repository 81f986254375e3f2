import { t } from '@grafana/i18n';
import { burnRateSeries, sliSeries } from '../../../analysis/bucketSeries';
import type { EventBucket } from '../../../slo/eventBucket';
import { errorRatio } from '../../../slo/events';
import type { ExcludedSpan } from '../../../slo/exclusions/excludedSpans';
import { errorBudgetRatio, type Objective } from '../../../slo/objective';
import { ratio, type Seconds } from '../../../slo/units';
import type { ChartModel } from '../../../ui/chart/chartModel';
import { burnRateTick, countTick, percentTick } from '../../../ui/chart/ticks';
import { withGaps } from '../../../ui/chart/withGaps';
import { formatBurnRate, formatCount } from '../../../ui/words/numbers';
import { formatErrorRatio, formatSli, formatTarget } from '../../../ui/words/ratios';
import { formatDuration } from '../../../ui/words/times';
import type { ChartSpan } from './chartSpan';

/** Buckets of the picked range, and what they are measured against. */
export interface RangeOfCharts {
  readonly buckets: readonly EventBucket[];
  readonly step: Seconds;
  readonly span: ChartSpan;
  readonly objective: Objective;
  /** Planned maintenance in the range. */
  readonly leftOut?: readonly ExcludedSpan[];
}

function frame({ span, step, leftOut = [] }: RangeOfCharts) {
  return {
    ...span,
    leftOut,
    group: 'picked-range',
    description: t('slo.chart.step', 'picked range, one point per {{step}}', { step: formatDuration(step) }),
  };
}

/** Good share of each bucket against the target. */
export function sliChart(range: RangeOfCharts): ChartModel {
  const { buckets, objective, step } = range;
  const target = objective.target;
  return {
    ...frame(range),
    title: t('slo.chart.sli', 'SLI'),
    max: 1,
    format: (value) => formatSli(ratio(value), target),
    formatTick: percentTick,
    threshold: { value: target, label: t('slo.chart.target', 'Target {{target}}', { target: formatTarget(target) }) },
    lines: [
      {
        label: t('slo.chart.sli', 'SLI'),
        color: 'main',
        fill: false,
        points: withGaps(
          sliSeries(buckets).map(({ time, sli }) => ({ time, value: sli })),
          step
        ),
      },
    ],
  };
}

/** Bad share of each bucket against the error budget. */
export function errorRatioChart(range: RangeOfCharts): ChartModel {
  const { buckets, objective, step } = range;
  return {
    ...frame(range),
    title: t('slo.chart.errorRatio', 'Error ratio'),
    min: 0,
    format: (value) => formatErrorRatio(ratio(value), objective.target),
    formatTick: percentTick,
    threshold: { value: errorBudgetRatio(objective), label: t('slo.chart.budgetRatio', 'Error budget') },
    lines: [
      {
        label: t('slo.chart.errorRatio', 'Error ratio'),
        color: 'bad',
        fill: true,
        points: withGaps(
          buckets.map(({ end, counts }) => ({ time: end, value: errorRatio(counts) })),
          step
        ),
      },
    ],
  };
}

/** How many times faster than evenly each bucket spent the budget. */
export function burnRateChart(range: RangeOfCharts): ChartModel {
  return {
    ...frame(range),
    title: t('slo.chart.burnRate', 'Burn rate'),
    min: 0,
    format: formatBurnRate,
    formatTick: burnRateTick,
    threshold: { value: 1, label: t('slo.chart.evenBurn', 'Even burn') },
    lines: [
      {
        label: t('slo.chart.burnRate', 'Burn rate'),
        color: 'bad',
        points: withGaps(
          burnRateSeries(range.objective, range.buckets).map(({ time, burnRate }) => ({ time, value: burnRate })),
          range.step
        ),
      },
    ],
  };
}

/** Events of each bucket: all of them, and the bad ones in front. */
export function trafficChart(range: RangeOfCharts): ChartModel {
  const { buckets } = range;
  return {
    ...frame(range),
    title: t('slo.chart.traffic', 'Traffic'),
    min: 0,
    format: formatCount,
    formatTick: countTick,
    lines: [
      {
        label: t('slo.chart.total', 'Total events'),
        color: 'good',
        bars: true,
        fill: true,
        points: buckets.map(({ end, counts }) => ({ time: end, value: counts.total })),
      },
      {
        label: t('slo.chart.bad', 'Bad events'),
        color: 'bad',
        bars: true,
        fill: true,
        points: buckets.map(({ end, counts }) => ({ time: end, value: counts.bad })),
      },
    ],
  };
}
