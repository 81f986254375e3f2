import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { RadioButtonGroup, Stack, Text, useStyles2 } from '@grafana/ui';
import React from 'react';

import { EditorMenu } from './EditorMenu';
import type { EditorStart } from './editorStart';

/** How the SLO is written. */
export type EditorSide = 'form' | 'yaml';

export interface EditorHeaderProps {
  readonly start: EditorStart;
  /** As it is saved. */
  readonly title: string;
  readonly side: EditorSide;
  readonly onSide: (side: EditorSide) => void;
  /** The side cannot be left now: the YAML has problems that the form cannot show. */
  readonly sideLocked: boolean;
  readonly canWrite: boolean;
  readonly onDelete: () => void;
}

/** What is being edited, how, and what else can be done with it. */
export function EditorHeader({ start, title, side, onSide, sideLocked, canWrite, onDelete }: EditorHeaderProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.header}>
      {start.mode === 'edit' && (
        <Text element="h2" variant="h3">
          {title}
        </Text>
      )}
      <Stack gap={1} alignItems="center">
        <RadioButtonGroup<EditorSide>
          aria-label={t('editor.side.label', 'Write as')}
          size="sm"
          value={side}
          onChange={onSide}
          disabled={sideLocked}
          options={[
            { value: 'form', label: t('editor.side.form', 'Form') },
            { value: 'yaml', label: t('editor.side.yaml', 'YAML') },
          ]}
        />
        {start.mode === 'edit' && <EditorMenu id={start.draft.id} canWrite={canWrite} onDelete={onDelete} />}
      </Stack>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  header: css({
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
    '& > h2': { overflowWrap: 'anywhere' },
    '& > :last-child': { marginLeft: 'auto' },
  }),
});
