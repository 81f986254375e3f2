import type { TimeRange } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LegendDisplayMode } from '@grafana/schema';
import { UPlotChart, useTheme2, VizLegend, type VizLegendItem } from '@grafana/ui';
import React, { useMemo } from 'react';
import { burnDownColors, burnDownConfig } from './burnDownConfig';
import { burnDownLines } from './burnDownLines';
import type { BudgetReading } from './reading';

interface Props {
  readonly reading: BudgetReading;
  readonly timeRange: TimeRange;
  readonly timeZone: string;
  readonly hasLegend: boolean;
  readonly width: number;
  readonly height: number;
}

const LEGEND_HEIGHT = 28;

/** Budget left over the window of the SLO, against an even burn, in the range of the dashboard. */
export function BurnDownChart({ reading, timeRange, timeZone, hasLegend, width, height }: Props) {
  const theme = useTheme2();
  const lines = useMemo(() => burnDownLines(reading, timeRange), [reading, timeRange]);
  const config = useMemo(
    () => burnDownConfig({ theme, timeZone, timeRange, lines }),
    [theme, timeZone, timeRange, lines]
  );
  const data = useMemo(
    (): [number[], ...Array<Array<number | null>>] => [
      lines.times.map((time) => time * 1000),
      [...lines.even],
      [...lines.left],
    ],
    [lines]
  );
  const colors = burnDownColors(theme);
  const items: VizLegendItem[] = [
    { label: t('panel.chart.left', 'Budget left'), color: colors.left, yAxis: 1 },
    {
      label: t('panel.chart.even', 'Even burn'),
      color: colors.even,
      yAxis: 1,
      lineStyle: { fill: 'dash', dash: [6, 6] },
    },
  ];
  return (
    <div role="img" aria-label={t('panel.chart.label', 'Budget left over time, against an even burn')}>
      <UPlotChart config={config} data={data} width={width} height={hasLegend ? height - LEGEND_HEIGHT : height} />
      {hasLegend && <VizLegend readonly displayMode={LegendDisplayMode.List} placement="bottom" items={items} />}
    </div>
  );
}
