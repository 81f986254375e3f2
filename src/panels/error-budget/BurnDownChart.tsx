import type { TimeRange } from '@grafana/data';
import { t } from '@grafana/i18n';
import { UPlotChart, useTheme2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import { alignLines } from '../../ui/chart/alignLines';
import { chartConfig } from '../../ui/chart/chartConfig';
import { ChartLegend } from '../../ui/chart/ChartLegend';
import { burnDownModel } from './burnDownModel';
import type { BudgetReading } from './reading';

interface Props {
  readonly reading: BudgetReading;
  readonly timeRange: TimeRange;
  readonly timeZone: string;
  readonly hasLegend: boolean;
  readonly width: number;
  readonly height: number;
}

/** Room for one line of legend. */
const LEGEND_HEIGHT = 26;

/** The burn-down in exactly the room that the panel has. */
export function BurnDownChart({ reading, timeRange, timeZone, hasLegend, width, height }: Props) {
  const theme = useTheme2();
  const [at, setAt] = useState<number>();
  const model = useMemo(() => burnDownModel(reading, timeRange, timeZone), [reading, timeRange, timeZone]);
  const data = useMemo(() => alignLines(model), [model]);
  const config = useMemo(() => {
    const builder = chartConfig(model, theme);
    builder.addHook('setCursor', (plot) => setAt(plot.cursor.idx ?? undefined));
    return builder;
  }, [model, theme]);
  return (
    <div>
      <div role="img" aria-label={t('panel.chart.label', 'Budget left over time, against an even burn')}>
        <UPlotChart config={config} data={data} width={width} height={hasLegend ? height - LEGEND_HEIGHT : height} />
      </div>
      {hasLegend && <ChartLegend model={model} data={data} at={at} />}
    </div>
  );
}
