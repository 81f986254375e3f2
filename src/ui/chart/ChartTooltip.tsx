import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Portal, useStyles2 } from '@grafana/ui';
import React from 'react';
import { ChartSwatch } from './ChartSwatch';
import type { ChartReading } from './summary';

/** Where the pointer is, in pixels of the browser's window. */
export interface Pointed {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly reading: ChartReading;
  readonly at: Pointed;
}

/** Distance from the pointer in pixels. */
const OFFSET = 12;

/**
 * Time and values beside the pointer, on the side where there is more room, so that it is never cut off by a panel or
 * by the window. Who listens gets the same words from the chart itself.
 */
export function ChartTooltip({ reading, at }: Props) {
  const styles = useStyles2(getStyles);
  const place = {
    ...(at.x < window.innerWidth / 2 ? { left: at.x + OFFSET } : { right: window.innerWidth - at.x + OFFSET }),
    ...(at.y < window.innerHeight / 2 ? { top: at.y + OFFSET } : { bottom: window.innerHeight - at.y + OFFSET }),
  };
  return (
    <Portal>
      <div className={styles.tooltip} style={place} aria-hidden="true" data-testid="chart-tooltip">
        <div className={styles.time}>{reading.time}</div>
        {reading.values.map(({ line, text }) => (
          <div key={line.label} className={styles.row}>
            <span>
              <ChartSwatch line={line} />
              {line.label}
            </span>
            <strong>{text}</strong>
          </div>
        ))}
      </div>
    </Portal>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  tooltip: css({
    position: 'fixed',
    zIndex: theme.zIndex.tooltip,
    maxWidth: `calc(50vw - ${OFFSET}px)`,
    padding: theme.spacing(0.5, 1),
    pointerEvents: 'none',
    color: theme.colors.text.primary,
    background: theme.colors.background.elevated,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    boxShadow: theme.shadows.z2,
    fontSize: theme.typography.bodySmall.fontSize,
    fontVariantNumeric: 'tabular-nums',
  }),
  time: css({ color: theme.colors.text.secondary }),
  row: css({
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    '& strong': { fontWeight: theme.typography.fontWeightMedium },
  }),
});
