import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { SloState } from '../slo/state';
import type { Ratio } from '../slo/units';
import { stateColor } from './stateLook';

/**
 * Budget left as a bar; where nothing is left, the whole of it in stripes: the worst row is the most visible one. The
 * number stands beside it, so it is decoration for a screen reader.
 */
export function BudgetBar({ remaining, state }: { readonly remaining: Ratio; readonly state: SloState }) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const isGone = remaining <= 0;
  const width = isGone ? '100%' : `${Math.min(100, remaining * 100)}%`;
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={cx(styles.left, isGone && styles.gone)} style={{ width, color: stateColor(state, theme) }} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  track: css({
    height: theme.spacing(0.75),
    margin: theme.spacing(0.5, 0),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.pill,
    overflow: 'hidden',
  }),
  left: css({ height: '100%', background: 'currentColor' }),
  gone: css({
    background: `repeating-linear-gradient(-45deg, currentColor 0 ${theme.spacing(0.75)}, ${theme.colors.error.transparent} ${theme.spacing(0.75)} ${theme.spacing(1.25)})`,
  }),
});
