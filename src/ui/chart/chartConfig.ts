import type { GrafanaTheme2 } from '@grafana/data';
import {
  AxisPlacement,
  GraphDrawStyle,
  LineInterpolation,
  ScaleDirection,
  ScaleOrientation,
  VisibilityMode,
} from '@grafana/schema';
import { UPlotConfigBuilder } from '@grafana/ui';
import { chartColor, type ChartLine, type ChartModel } from './chartModel';
import { drawLastPoints } from './lastPoints';
import { drawLeftOut } from './leftOut';
import { drawnLines } from './summary';

const DASHES = { dashed: [6, 6], dotted: [2, 6] };

/** How uPlot draws a model: time along the bottom, one value axis on the left. */
export function chartConfig(model: ChartModel, theme: GrafanaTheme2): UPlotConfigBuilder {
  const { start, end, timeZone, min, max, group, formatTick = model.format } = model;
  const builder = new UPlotConfigBuilder(timeZone);
  builder.addScale({
    scaleKey: 'x',
    isTime: true,
    orientation: ScaleOrientation.Horizontal,
    direction: ScaleDirection.Right,
    // An axis without length would never end.
    range: () => [start * 1000, Math.max(end, start + 1) * 1000],
  });
  builder.addScale({
    scaleKey: 'y',
    orientation: ScaleOrientation.Vertical,
    direction: ScaleDirection.Up,
    softMin: min ?? null,
    softMax: max ?? null,
  });
  builder.addAxis({ scaleKey: 'x', isTime: true, placement: AxisPlacement.Bottom, timeZone, theme });
  builder.addAxis({
    scaleKey: 'y',
    placement: AxisPlacement.Left,
    theme,
    values: (_plot, splits, _axis, _space, step) => splits.map((value) => formatTick(value, step)),
  });
  drawnLines(model).forEach((line) => addLine(builder, line, theme));
  builder.addHook('drawClear', (plot) => drawLeftOut(plot, model, theme));
  builder.addHook('draw', (plot) => drawLastPoints(plot, model, theme));
  builder.setCursor({
    drag: { x: false, y: false, setScale: false },
    points: { show: true },
    ...(group === undefined ? {} : { sync: { key: group, setSeries: false, scales: ['x', null] } }),
  });
  return builder;
}

function addLine(builder: UPlotConfigBuilder, line: ChartLine, theme: GrafanaTheme2): void {
  const color = chartColor(line.color, theme);
  builder.addSeries({
    scaleKey: 'y',
    theme,
    drawStyle: line.bars ? GraphDrawStyle.Bars : GraphDrawStyle.Line,
    lineInterpolation: LineInterpolation.Linear,
    // Points show what stands alone between gaps; a dashed line is drawn, not measured.
    showPoints: line.dash === undefined ? VisibilityMode.Auto : VisibilityMode.Never,
    pointSize: 4,
    pointColor: color,
    spanNulls: false,
    pxAlign: false,
    lineColor: color,
    lineWidth: line.fill ? 2 : 1,
    fillOpacity: line.fill ? 12 : 0,
    barWidthFactor: 0.9,
    ...(line.dash === undefined ? {} : { lineStyle: { fill: 'dash', dash: DASHES[line.dash] } }),
  });
}
