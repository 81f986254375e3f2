import { css, keyframes } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

/** A grey place of the size that the content will have. */
export function Skeleton({ height, width = '100%' }: { readonly height: number; readonly width?: number | string }) {
  const styles = useStyles2(getStyles);
  return <div className={styles.place} style={{ height, width }} aria-hidden="true" />;
}

const breathe = keyframes({ '50%': { opacity: 0.5 } });

const getStyles = (theme: GrafanaTheme2) => ({
  place: css({
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
    [theme.transitions.handleMotion('no-preference')]: { animation: `${breathe} 1.6s ease-in-out infinite` },
  }),
});
