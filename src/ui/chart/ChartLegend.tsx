import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { AlignedLines } from './alignLines';
import { chartColor, type ChartLine, type ChartModel } from './chartModel';

interface Props {
  readonly model: ChartModel;
  readonly data: AlignedLines;
  /** Index of the time under the pointer. */
  readonly at: number | undefined;
}

/** Names of the lines and, under the pointer, their values: the tooltip and the legend in one place that never moves. */
export function ChartLegend({ model, data, at }: Props) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const threshold: readonly ChartLine[] =
    model.threshold === undefined ? [] : [{ label: model.threshold.label, color: 'threshold', points: [] }];
  const time = at === undefined ? undefined : data[0][at];
  return (
    <div className={styles.legend}>
      {[...model.lines, ...threshold].map((line, index) => {
        const value = at === undefined ? undefined : data[index + 1]?.[at];
        return (
          <span key={line.label}>
            <span className={styles.swatch} style={{ background: chartColor(line.color, theme) }} aria-hidden="true" />
            {line.label}
            {value !== undefined && value !== null && <strong> {model.format(value)}</strong>}
          </span>
        );
      })}
      <span className={styles.time}>
        {time === undefined ? '' : dateTimeFormat(time, { timeZone: model.timeZone })}
      </span>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  legend: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    minHeight: theme.spacing(3),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
    '& strong': { color: theme.colors.text.primary, fontWeight: theme.typography.fontWeightMedium },
  }),
  swatch: css({
    display: 'inline-block',
    width: theme.spacing(1.5),
    height: 3,
    marginRight: theme.spacing(0.75),
    verticalAlign: 'middle',
  }),
  time: css({ marginLeft: 'auto' }),
});
