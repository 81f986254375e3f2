import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Alert, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Recording } from '../../slo/recording';
import { recordingNote } from '../../ui/words/recording';

/** Rules that do not do what they are there for: the numbers are right without them, its alerts may not be. */
export function RecordingNotice({ recording }: { readonly recording: Recording }) {
  const styles = useStyles2(getStyles);
  const note = recordingNote(recording);
  return note?.severity === 'warning' ? (
    <Alert severity="warning" title={t('slo.recording.title', 'The rules of this SLO need a look')} className={styles}>
      {note.text}
    </Alert>
  ) : null;
}

const getStyles = () => css({ marginBottom: 0 });
