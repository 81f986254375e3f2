import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import type { SloState } from '../slo/state';
import { stateColor } from './stateLook';

interface Props {
  readonly title: string;
  readonly value: string;
  /** Colours the value; absent for a value that is neither good nor bad. */
  readonly state?: SloState;
  readonly children?: ReactNode;
}

/** One number with its name above and what it means below. */
export function Tile({ title, value, state, children }: Props) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const color = state === undefined ? undefined : stateColor(state, theme);
  return (
    <section className={styles.tile} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <div className={cx(styles.value)} style={{ color }}>
        {value}
      </div>
      <div className={styles.meaning}>{children}</div>
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  tile: css({
    padding: theme.spacing(1.5, 2),
    background: theme.colors.background.primary,
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    minWidth: 0,
  }),
  title: css({
    margin: 0,
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
    color: theme.colors.text.secondary,
  }),
  value: css({
    fontSize: theme.typography.h2.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
    lineHeight: 1.4,
  }),
  meaning: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
