import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, IconButton, Text, useStyles2 } from '@grafana/ui';
import React, { useId } from 'react';

import { useEditorContext } from '../form/editorContext';
import { STEADY_ICON } from '../../../ui/steadyIcon';

export interface PairRowsProps {
  readonly title: string;
  readonly addText: string;
  readonly removeText: (row: number) => string;
  readonly rows: ReadonlyArray<{ readonly id: string }>;
  readonly onAdd: () => void;
  readonly onRemove: (row: number) => void;
  readonly children: (row: number) => React.ReactNode;
}

/** A list of pairs of short texts: labels, links. */
export function PairRows(props: PairRowsProps) {
  const { title, addText, removeText, rows, onAdd, onRemove, children } = props;
  const styles = useStyles2(getStyles);
  const { readOnly } = useEditorContext();
  const titleId = useId();
  return (
    <div role="group" aria-labelledby={titleId} className={styles.list}>
      <Text id={titleId} variant="bodySmall" weight="medium">
        {title}
      </Text>
      {rows.length === 0 && readOnly && <Text color="secondary">{t('editor.none', 'none')}</Text>}
      {rows.map(({ id }, row) => (
        <div key={id} className={styles.row}>
          {children(row)}
          {!readOnly && (
            <IconButton
              name="trash-alt"
              size="lg"
              className={STEADY_ICON}
              aria-label={removeText(row + 1)}
              onClick={() => onRemove(row)}
            />
          )}
        </div>
      ))}
      {!readOnly && (
        <div>
          <Button icon="plus" variant="secondary" fill="text" size="sm" onClick={onAdd}>
            {addText}
          </Button>
        </div>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1), marginBottom: theme.spacing(2) }),
  row: css({
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'flex-start',
    '& > div': { flex: 1, minWidth: 0 },
    '& > button': { marginTop: theme.spacing(1) },
  }),
});
