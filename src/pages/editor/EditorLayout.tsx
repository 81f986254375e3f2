import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

export interface EditorLayoutProps {
  readonly left: React.ReactNode;
  readonly right: React.ReactNode;
  readonly bar: React.ReactNode;
}

/** Two columns, of which the right one stays in sight; one column where there is no room. */
export function EditorLayout({ left, right, bar }: EditorLayoutProps) {
  const styles = useStyles2(getStyles);
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.left}>{left}</div>
        <div className={styles.right}>{right}</div>
      </div>
      {bar}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  columns: css({
    display: 'grid',
    gap: theme.spacing(3),
    paddingBottom: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 1fr)',
    [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 40%)' },
  }),
  left: css({
    minWidth: 0,
    // What gets the focus must not stand behind Grafana's header or the bar with the buttons.
    '& input, & textarea, & button, & [role="textbox"]': {
      scrollMarginTop: theme.spacing(14),
      scrollMarginBottom: theme.spacing(16),
    },
  }),
  right: css({
    minWidth: 0,
    [theme.breakpoints.up('lg')]: {
      position: 'sticky',
      // Below Grafana's own header, which is sticky, too.
      top: theme.spacing(7),
      alignSelf: 'start',
      maxHeight: `calc(100vh - ${theme.spacing(16)})`,
      overflowY: 'auto',
    },
  }),
});
