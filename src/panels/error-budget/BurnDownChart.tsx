import type { TimeRange } from '@grafana/data';
import React, { useMemo } from 'react';
import { ChartDrawing } from '../../ui/chart/ChartDrawing';
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
  const model = useMemo(() => burnDownModel(reading, timeRange, timeZone), [reading, timeRange, timeZone]);
  return (
    <ChartDrawing
      model={model}
      width={width}
      height={hasLegend ? height - LEGEND_HEIGHT : height}
      hasLegend={hasLegend}
    />
  );
}
