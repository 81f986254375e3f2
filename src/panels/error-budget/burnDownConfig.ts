import type { GrafanaTheme2, TimeRange } from '@grafana/data';
import {
  AxisPlacement,
  GraphDrawStyle,
  LineInterpolation,
  ScaleDirection,
  ScaleOrientation,
  VisibilityMode,
} from '@grafana/schema';
import { UPlotConfigBuilder } from '@grafana/ui';
import { type BurnDownLines, percentRange } from './burnDownLines';

export interface BurnDownLook {
  readonly theme: GrafanaTheme2;
  readonly timeZone: string;
  readonly timeRange: TimeRange;
  readonly lines: BurnDownLines;
}

/** Colours of the two lines: what is left, and what an even burn would leave. */
export function burnDownColors(theme: GrafanaTheme2): { readonly left: string; readonly even: string } {
  return { left: theme.colors.info.main, even: theme.colors.text.secondary };
}

/** How uPlot draws the burn-down: time along the bottom, percent of the budget on the left, never above 100 %. */
export function burnDownConfig({ theme, timeZone, timeRange, lines }: BurnDownLook): UPlotConfigBuilder {
  const builder = new UPlotConfigBuilder(timeZone);
  const { min, max } = percentRange(lines.left);
  builder.addScale({
    scaleKey: 'x',
    isTime: true,
    orientation: ScaleOrientation.Horizontal,
    direction: ScaleDirection.Right,
    range: () => [timeRange.from.valueOf(), timeRange.to.valueOf()],
  });
  builder.addScale({
    scaleKey: 'y',
    orientation: ScaleOrientation.Vertical,
    direction: ScaleDirection.Up,
    range: () => [min, max],
  });
  builder.addAxis({ scaleKey: 'x', isTime: true, placement: AxisPlacement.Bottom, timeZone, theme });
  builder.addAxis({
    scaleKey: 'y',
    placement: AxisPlacement.Left,
    theme,
    formatValue: (value: number) => `${String(value).replace('-', '−')} %`,
  });
  addLines(builder, theme);
  return builder;
}

function addLines(builder: UPlotConfigBuilder, theme: GrafanaTheme2): void {
  const colors = burnDownColors(theme);
  const line = {
    scaleKey: 'y',
    theme,
    drawStyle: GraphDrawStyle.Line,
    lineInterpolation: LineInterpolation.Linear,
    showPoints: VisibilityMode.Never,
    spanNulls: false,
    pxAlign: false,
  };
  builder.addSeries({ ...line, lineColor: colors.even, lineWidth: 1, lineStyle: { fill: 'dash', dash: [6, 6] } });
  builder.addSeries({ ...line, lineColor: colors.left, lineWidth: 2, fillOpacity: 12, fillColor: colors.left });
}
