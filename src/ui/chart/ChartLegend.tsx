import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { ChartModel } from './chartModel';
import { ChartSwatch } from './ChartSwatch';
import { type ChartReading, drawnLines } from './summary';

interface Props {
  readonly model: ChartModel;
  /** Values at the time under the pointer, which may be that of another chart of the group. */
  readonly reading: ChartReading | undefined;
}

/** Names of the lines and, under the pointer, their values, in a place that never moves. */
export function ChartLegend({ model, reading }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.legend}>
      {drawnLines(model).map((line) => {
        const text = reading?.values.find((value) => value.line.label === line.label)?.text;
        return (
          <span key={line.label}>
            <ChartSwatch line={line} />
            {line.label}
            {text !== undefined && <strong> {text}</strong>}
          </span>
        );
      })}
      <span className={styles.time}>{reading?.time ?? ''}</span>
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
  time: css({ marginLeft: 'auto' }),
});
