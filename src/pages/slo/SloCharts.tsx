import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { SloStatus } from '../../analysis/status';
import { excludedSpans } from '../../slo/exclusions/excludedSpans';
import type { Slo } from '../../slo/slo';
import type { BucketSeries } from '../../state/bucketsQuery';
import type { ExploreLinks } from '../../state/exploreLinks';
import type { Loadable } from '../../slo/loadable';
import { HiddenHeading } from '../../ui/HiddenHeading';
import { Skeleton } from '../../ui/Skeleton';
import { StateView } from '../../ui/StateView';
import { CHART_FRAME, TimeSeriesChart } from '../../ui/TimeSeriesChart';
import { budgetChart } from './charts/budgetChart';
import { burnRateChart, errorRatioChart, sliChart, trafficChart } from './charts/rangeCharts';
import type { ChartSpan } from './charts/chartSpan';

interface Props {
  readonly slo: Slo;
  readonly status: SloStatus;
  /** Over the window of the SLO, and over the picked range. */
  readonly window: Loadable<BucketSeries>;
  readonly range: Loadable<BucketSeries>;
  readonly span: ChartSpan;
  readonly links: ExploreLinks | undefined;
  readonly onRetry: () => void;
}

export const BURN_DOWN_HEIGHT = 300;
const LOW = 220;
const RANGE_CHARTS = 4;

/** Burn-down over the window of the SLO, then the picked range: SLI, error ratio, burn rate, traffic. */
export function SloCharts({ slo, status, window, range, span, links, onRetry }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.charts}>
      <div id="budget">
        <HiddenHeading>{t('slo.section.budget', 'Budget')}</HiddenHeading>
        <BurnDown slo={slo} status={status} window={window} timeZone={span.timeZone} onRetry={onRetry} />
      </div>
      <div id="charts">
        <HiddenHeading>{t('slo.section.charts', 'Charts')}</HiddenHeading>
        <StateView loadable={range} height={LOW} skeleton={<RangeSkeleton />} onRetry={onRetry}>
          {({ buckets, step }) => {
            const leftOut = excludedSpans(slo.exclusions ?? [], span.start, span.end);
            const picked = { buckets, step, span, leftOut, objective: slo.objective };
            const explore = links?.errorRatioOverTime.url;
            return (
              <div className={styles.halves}>
                <TimeSeriesChart {...sliChart(picked)} height={LOW} exploreUrl={explore} showsLast />
                <TimeSeriesChart {...errorRatioChart(picked)} height={LOW} exploreUrl={explore} showsLast />
                <TimeSeriesChart {...burnRateChart(picked)} height={LOW} exploreUrl={explore} showsLast />
                <TimeSeriesChart {...trafficChart(picked)} height={LOW} exploreUrl={links?.total.url} />
              </div>
            );
          }}
        </StateView>
      </div>
    </div>
  );
}

interface BurnDownProps {
  readonly slo: Slo;
  readonly status: SloStatus;
  readonly window: Loadable<BucketSeries>;
  readonly timeZone: string;
  readonly onRetry: () => void;
}

function BurnDown({ slo, status, window, timeZone, onRetry }: BurnDownProps) {
  return (
    <StateView loadable={window} height={BURN_DOWN_HEIGHT + CHART_FRAME} onRetry={onRetry}>
      {({ buckets }) => (
        <TimeSeriesChart {...budgetChart(slo, status, buckets, timeZone)} height={BURN_DOWN_HEIGHT} showsLast />
      )}
    </StateView>
  );
}

function RangeSkeleton() {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.halves}>
      {Array.from({ length: RANGE_CHARTS }, (_, index) => (
        <Skeleton key={index} height={LOW + CHART_FRAME} />
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  charts: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
  halves: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
    [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  }),
});
