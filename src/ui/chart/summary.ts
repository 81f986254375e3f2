import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { instant } from '../../slo/units';
import type { AlignedLines } from './alignLines';
import type { ChartLine, ChartModel } from './chartModel';
import { isLeftOut } from './leftOut';

/** Whether there is nothing to draw: NaN and infinity are no values, either. */
export function isEmptyChart({ lines }: Pick<ChartModel, 'lines'>): boolean {
  return lines.every(({ points }) => points.every(({ value }) => !isValue(value)));
}

/** The chart in a sentence: the newest value of each line. */
export function chartSummary({ title, lines, format }: Pick<ChartModel, 'title' | 'lines' | 'format'>): string {
  const newest = lines.flatMap(({ label, points }) => {
    const value = [...points].reverse().find((point) => isValue(point.value))?.value;
    return value === undefined ? [] : [`${label} ${format(value)}`];
  });
  return t('ui.chart.summary', '{{title}}, now: {{values}}', {
    title,
    values: newest.join(', '),
    interpolation: { escapeValue: false },
  });
}

/** Lines as they are drawn: the threshold is the last one. */
export function drawnLines({ lines, threshold }: Pick<ChartModel, 'lines' | 'threshold'>): readonly ChartLine[] {
  return threshold === undefined
    ? lines
    : [...lines, { label: threshold.label, color: 'threshold', dash: 'dashed', points: [] }];
}

/** What the lines are at one of the times of the chart. */
export interface ChartReading {
  readonly time: string;
  readonly values: ReadonlyArray<{ readonly line: ChartLine; readonly text: string }>;
}

/** Time and values at an index of the drawn data; lines without a value there are left out. Undefined beyond its ends. */
export function readingAt(model: ChartModel, data: AlignedLines, at: number | undefined): ChartReading | undefined {
  const time = at === undefined ? undefined : data[0][at];
  if (at === undefined || time === undefined) {
    return undefined;
  }
  const values = drawnLines(model).flatMap((line, index) => {
    const value = data[index + 1]?.[at];
    return isValue(value) ? [{ line, text: model.format(value) }] : [];
  });
  const clock = dateTimeFormat(time, { timeZone: model.timeZone });
  const before = data[0][at - 1];
  const isOut = before !== undefined && isLeftOut(model, instant(before / 1000), instant(time / 1000));
  return { time: isOut ? `${clock}, ${leftOutLabel()}` : clock, values };
}

/** What the bands of a chart are. */
export function leftOutLabel(): string {
  return t('ui.chart.leftOut', 'Maintenance, not counted');
}

/** The same for who listens: "2026-11-21 14:00:00: Left 62 %, Even burn 50 %". */
export function readingWords({ time, values }: ChartReading): string {
  const words = values.map(({ line, text }) => `${line.label} ${text}`);
  return `${time}: ${words.length > 0 ? words.join(', ') : t('ui.chart.nothing', 'not measured')}`;
}

function isValue(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
