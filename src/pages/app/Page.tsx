import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { PluginPage } from '@grafana/runtime';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { useFocusOnArrival } from './Arrival';
import { breadcrumb, type Place, slosPlace } from './breadcrumb';

interface Props {
  readonly title: string;
  readonly subTitle?: string;
  /** What it lies below, the outermost first: the list of SLOs unless it is said. */
  readonly below?: readonly Place[];
  /** Beside the title: a state, for example. */
  readonly mark?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Grafana's frame round a page. The one place outside `src/grafana` that imports `@grafana/runtime`. */
export function Page({ title, subTitle, below = [slosPlace()], mark, actions, children }: Props) {
  return (
    <PluginPage
      pageNav={{ ...breadcrumb(title, below), subTitle }}
      actions={actions}
      renderTitle={(text) => <Title text={text} mark={mark} />}
    >
      {children}
    </PluginPage>
  );
}

function Title({ text, mark }: { readonly text: string; readonly mark: ReactNode }) {
  const styles = useStyles2(getStyles);
  const heading = useFocusOnArrival();
  return (
    <div className={styles.title}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {text}
      </h1>
      {mark}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  title: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1.5, 1) }),
  heading: css({
    margin: 0,
    overflowWrap: 'anywhere',
    // On a phone most titles are two lines long.
    [theme.breakpoints.down('md')]: { lineHeight: theme.typography.h5.lineHeight },
    borderRadius: theme.shape.radius.default,
    // As Grafana marks what has the focus; by the mouse nobody sees it.
    '&:focus-visible': {
      boxShadow: `0 0 0 2px ${theme.colors.background.canvas}, 0 0 0 4px ${theme.colors.primary.main}`,
    },
  }),
});
