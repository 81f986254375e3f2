import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { SloState } from '../slo/state';
import type { Ratio } from '../slo/units';
import { stateColor } from './stateLook';

/** Budget left as a bar; the number stands beside it, so it is decoration for a screen reader. */
export function BudgetBar({ remaining, state }: { readonly remaining: Ratio; readonly state: SloState }) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const width = `${Math.min(100, Math.max(0, remaining * 100))}%`;
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={styles.left} style={{ width, background: stateColor(state, theme) }} />
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
  left: css({ height: '100%' }),
});
