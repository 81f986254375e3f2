import { colorManipulator, type GrafanaTheme2 } from '@grafana/data';
import type { Instant } from '../../slo/units';
import type { ChartModel } from './chartModel';

/** Behind every line, and never so narrow that it is not seen, in pixels. */
const NARROWEST = 2;

/** No colour of a line or of the grid. */
export function leftOutColor(theme: GrafanaTheme2): string {
  return colorManipulator.alpha(theme.visualization.getColorByName('purple'), 0.35);
}

/** Marks the times that are left out of what the chart draws. */
export function drawLeftOut(
  plot: Pick<uPlot, 'ctx' | 'valToPos' | 'bbox'>,
  { leftOut = [] }: Pick<ChartModel, 'leftOut'>,
  theme: GrafanaTheme2
): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.fillStyle = leftOutColor(theme);
  for (const { from, to } of leftOut) {
    const left = plot.valToPos(from * 1000, 'x', true);
    const width = plot.valToPos(to * 1000, 'x', true) - left;
    ctx.fillRect(left, bbox.top, Math.max(width, NARROWEST * window.devicePixelRatio), bbox.height);
  }
  ctx.restore();
}

/** Whether all that a point stands for, which begins with the point before it, is left out. */
export function isLeftOut({ leftOut = [] }: Pick<ChartModel, 'leftOut'>, since: Instant, time: Instant): boolean {
  return leftOut.some(({ from, to }) => from <= since && time <= to);
}
