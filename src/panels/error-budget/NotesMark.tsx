import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { IconButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Note } from './notes';

/** There is more to know of this number: a mark that fits everywhere, with all of it in its tooltip. */
export function NotesMark({ notes }: { readonly notes: readonly Note[] }) {
  const styles = useStyles2(getStyles);
  const isWarning = notes.some(({ severity }) => severity === 'warning');
  return (
    <IconButton
      className={isWarning ? styles.warning : styles.info}
      name={isWarning ? 'exclamation-triangle' : 'info-circle'}
      size="sm"
      tooltip={notes.map(({ text }) => text).join(' ')}
    />
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  warning: css({ flex: 'none', margin: 0, color: theme.colors.warning.text }),
  info: css({ flex: 'none', margin: 0 }),
});
