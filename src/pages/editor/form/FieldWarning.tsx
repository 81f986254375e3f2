import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';
import React from 'react';

interface Props {
  readonly id: string;
  readonly text: string;
}

/** Below a field: what is doubtful about what was written, which may be saved all the same. Belongs to it by its id. */
export function FieldWarning({ id, text }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <p id={id} role="status" className={cx(styles.note, styles.warning)}>
      <Icon name="exclamation-triangle" size="sm" /> {text}
    </p>
  );
}

/** Below a field: what follows from what was written, and is no mistake. */
export function FieldHint({ id, text }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <p id={id} role="status" className={cx(styles.note, styles.hint)}>
      <Icon name="info-circle" size="sm" /> {text}
    </p>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  note: css({ margin: theme.spacing(0.5, 0, 2), fontSize: theme.typography.bodySmall.fontSize }),
  warning: css({ color: theme.colors.warning.text }),
  hint: css({ color: theme.colors.text.secondary }),
});
