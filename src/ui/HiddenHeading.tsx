import { css } from '@emotion/css';
import { useStyles2 } from '@grafana/ui';
import React, { type ReactNode } from 'react';
import { VISUALLY_HIDDEN } from './visuallyHidden';

/** The heading of a part that everybody sees without one; who cannot see finds the part by it. */
export function HiddenHeading({ children }: { readonly children: ReactNode }) {
  const styles = useStyles2(getStyles);
  return <h2 className={styles.hidden}>{children}</h2>;
}

const getStyles = () => ({
  hidden: css({ ...VISUALLY_HIDDEN, margin: 0 }),
});
