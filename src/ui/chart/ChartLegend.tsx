import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import type { ChartModel } from './chartModel';
import { ChartSwatch } from './ChartSwatch';
import { leftOutColor } from './leftOut';
import { lastPoints } from './lastPoints';
import { type ChartReading, drawnLines, leftOutLabel } from './summary';

interface Props {
  readonly model: ChartModel;
  /** Values at the time under the pointer, which may be that of another chart of the group. */
  readonly reading: ChartReading | undefined;
  /** Whether the values at the ends stand there while nobody points at the chart. */
  readonly showsLast?: boolean;
}

/** Names of the lines and their values, under the pointer or at their ends, in a place that never moves. */
export function ChartLegend({ model, reading, showsLast = false }: Props) {
  const styles = useStyles2(getStyles);
  const lasts = showsLast ? lastPoints(model) : [];
  return (
    <div className={styles.legend}>
      {drawnLines(model).map((line) => {
        const text = reading?.values.find((value) => value.line.label === line.label)?.text;
        const last = reading === undefined ? lasts.find((point) => point.line.label === line.label) : undefined;
        return (
          <span key={line.label}>
            <ChartSwatch line={line} />
            {line.label}
            {text !== undefined && <strong> {text}</strong>}
            {last !== undefined && (
              <>
                {` · ${t('ui.chart.last', 'last')} `}
                <strong>{model.format(last.value)}</strong>
              </>
            )}
          </span>
        );
      })}
      {model.leftOut?.length ? (
        <span>
          <span className={styles.band} aria-hidden="true" />
          {leftOutLabel()}
        </span>
      ) : null}
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
  band: css({
    display: 'inline-block',
    width: theme.spacing(2),
    height: theme.spacing(1.5),
    marginRight: theme.spacing(0.75),
    verticalAlign: 'middle',
    background: leftOutColor(theme),
  }),
  time: css({ marginLeft: 'auto' }),
});
