import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

/** Short fields side by side; one below the other where they do not fit. */
export function FieldRow({ children }: { readonly children: React.ReactNode }) {
  return <div className={useStyles2(getStyles)}>{children}</div>;
}

const getStyles = (theme: GrafanaTheme2) =>
  css({
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    // An error below one field must not move the field beside it.
    alignItems: 'flex-start',
    '& > *': { flex: `1 1 ${theme.spacing(22)}`, minWidth: 0 },
  });
