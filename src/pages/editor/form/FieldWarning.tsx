import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';

/** Below a field: what is doubtful about what was written, which may be saved all the same. Belongs to it by its id. */
export function FieldWarning({ id, text }: { readonly id: string; readonly text: string }) {
  const styles = useStyles2(getStyles);
  return (
    <p id={id} role="status" className={styles.warning}>
      <Icon name="exclamation-triangle" size="sm" /> {text}
    </p>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  warning: css({
    margin: theme.spacing(0.5, 0, 2),
    color: theme.colors.warning.text,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
