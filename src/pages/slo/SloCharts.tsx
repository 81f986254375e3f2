import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { SloStatus } from '../../analysis/status';
import type { Slo } from '../../slo/slo';
import type { BucketSeries } from '../../state/bucketsQuery';
import type { ExploreLinks } from '../../state/exploreLinks';
import type { SloDetail } from '../../state/useSloDetail';
import type { Loadable } from '../../slo/loadable';
import { StateView } from '../../ui/StateView';
import { TimeSeriesChart } from '../../ui/TimeSeriesChart';
import { budgetChart } from './charts/budgetChart';
import { burnRateChart, errorRatioChart, sliChart, trafficChart } from './charts/rangeCharts';
import type { ChartSpan } from './charts/chartSpan';

interface Props {
  readonly slo: Slo;
  readonly status: SloStatus;
  readonly detail: SloDetail;
  readonly span: ChartSpan;
  readonly links: ExploreLinks | undefined;
  readonly onRetry: () => void;
}

const TALL = 300;
const LOW = 220;

/** Burn-down over the window of the SLO, then the picked range: SLI, error ratio, burn rate, traffic. */
export function SloCharts({ slo, status, detail, span, links, onRetry }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.charts}>
      <div className={styles.wide}>
        <BurnDown slo={slo} status={status} window={detail.window} timeZone={span.timeZone} onRetry={onRetry} />
      </div>
      <StateView loadable={detail.range} height={LOW} onRetry={onRetry}>
        {({ buckets, step }) => {
          const range = { buckets, step, span, objective: slo.objective };
          const explore = links?.errorRatioOverTime.url;
          return (
            <>
              <TimeSeriesChart {...sliChart(range)} height={LOW} exploreUrl={explore} />
              <TimeSeriesChart {...errorRatioChart(range)} height={LOW} exploreUrl={explore} />
              <TimeSeriesChart {...burnRateChart(range)} height={LOW} exploreUrl={explore} />
              <TimeSeriesChart {...trafficChart(range)} height={LOW} exploreUrl={links?.total.url} />
            </>
          );
        }}
      </StateView>
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
    <StateView loadable={window} height={TALL} onRetry={onRetry}>
      {({ buckets }) => <TimeSeriesChart {...budgetChart(slo, status, buckets, timeZone)} height={TALL} />}
    </StateView>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  charts: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
    [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  }),
  wide: css({ gridColumn: '1 / -1' }),
});
