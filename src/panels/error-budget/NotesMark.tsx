import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { IconButton, useStyles2 } from '@grafana/ui';
import React from 'react';

/** A mark in the corner of a small panel: there is more to know of this number than fits. */
export function NotesMark({ notes }: { notes: readonly string[] }) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.corner}>
      <IconButton name="info-circle" size="sm" tooltip={notes.join(' ')} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  corner: css({ position: 'absolute', top: 0, right: theme.spacing(0.5) }),
});
