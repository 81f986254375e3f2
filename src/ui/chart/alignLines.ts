import type { ChartLine, ChartModel } from './chartModel';

/** uPlot wants one row of times (milliseconds) and one row of values per line; missing values are null. */
export type AlignedLines = [number[], ...Array<Array<number | null>>];

export function alignLines(model: Pick<ChartModel, 'lines' | 'threshold' | 'start' | 'end'>): AlignedLines {
  const lines = model.threshold === undefined ? model.lines : [...model.lines, thresholdLine(model, model.threshold)];
  const times = [...new Set(lines.flatMap(({ points }) => points.map(({ time }) => time)))].sort((a, b) => a - b);
  const rows = lines.map((line) => valuesAt(line, times));
  return [times.map((time) => time * 1000), ...rows];
}

function thresholdLine(
  { start, end }: Pick<ChartModel, 'start' | 'end'>,
  { value, label }: NonNullable<ChartModel['threshold']>
): ChartLine {
  return { label, color: 'threshold', points: [start, end].map((time) => ({ time, value })) };
}

/** A time that another line has is bridged (undefined for uPlot is null); a gap of the line's own stays a gap. */
function valuesAt(line: ChartLine, times: readonly number[]): Array<number | null> {
  const values = new Map(line.points.map(({ time, value }) => [time as number, value]));
  const [first, last] = [line.points[0], line.points.at(-1)];
  const isStraight = line.points.length === 2 && first !== undefined && last !== undefined;
  return times.map((time) => {
    if (
      isStraight &&
      first.value !== undefined &&
      last.value !== undefined &&
      time >= first.time &&
      time <= last.time
    ) {
      return first.value + ((last.value - first.value) * (time - first.time)) / (last.time - first.time);
    }
    const value = values.get(time);
    return value === undefined || !Number.isFinite(value) ? null : value;
  });
}
