import type { GrafanaTheme2 } from '@grafana/data';
import type uPlot from 'uplot';
import type { Instant } from '../../slo/units';
import { chartColor, type ChartLine, type ChartModel } from './chartModel';

export interface LastPoint {
  readonly line: ChartLine;
  readonly time: Instant;
  readonly value: number;
}

/** Radius of the mark and width of the ring round it, in pixels of the screen. */
const RADIUS = 3;
const RING = 1.5;

/**
 * Where the lines that were measured end inside of the axis. What happened lately is less than a pixel wide in a chart
 * of a month; the mark at the end shows it. A line that goes on beyond the axis does not end there, a dashed one is
 * drawn, not measured, and bars need no mark.
 */
export function lastPoints({ lines, start, end }: Pick<ChartModel, 'lines' | 'start' | 'end'>): readonly LastPoint[] {
  return lines.flatMap((line) => {
    if (line.dash !== undefined || line.bars) {
      return [];
    }
    const last = [...line.points].reverse().find(({ value }) => Number.isFinite(value));
    const isShown = last !== undefined && last.time >= start && last.time <= end;
    return isShown && last.value !== undefined ? [{ line, time: last.time, value: last.value }] : [];
  });
}

/** Draws the marks over the lines, with a ring that keeps them apart from a line along the edge. */
export function drawLastPoints(plot: Pick<uPlot, 'ctx' | 'valToPos'>, model: ChartModel, theme: GrafanaTheme2): void {
  const { ctx } = plot;
  const scale = window.devicePixelRatio;
  for (const { line, time, value } of lastPoints(model)) {
    ctx.save();
    ctx.beginPath();
    ctx.arc(plot.valToPos(time * 1000, 'x', true), plot.valToPos(value, 'y', true), RADIUS * scale, 0, 2 * Math.PI);
    ctx.lineWidth = 2 * RING * scale;
    ctx.strokeStyle = theme.colors.background.primary;
    ctx.stroke();
    ctx.fillStyle = chartColor(line.color, theme);
    ctx.fill();
    ctx.restore();
  }
}
