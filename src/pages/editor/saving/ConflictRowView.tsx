import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import type { Side } from './changes';
import type { ConflictRow } from './conflictChoices';

export interface ConflictRowViewProps {
  readonly row: ConflictRow;
  readonly side: Side;
  readonly onChoose: (name: string, side: Side) => void;
}

/** One field in both versions; one of them is chosen. */
export function ConflictRowView({ row, side, onChoose }: ConflictRowViewProps) {
  const styles = useStyles2(getStyles);
  const versions: ReadonlyArray<readonly [Side, string, string]> = [
    ['mine', t('editor.conflict.mine', 'Mine'), row.mine],
    ['theirs', t('editor.conflict.theirs', 'Theirs'), row.theirs],
  ];
  return (
    <fieldset className={styles.row}>
      <legend className={styles.legend}>
        {row.label} <span className={styles.who}>{whoWords(row.changedBy)}</span>
      </legend>
      <div className={styles.versions}>
        {versions.map(([version, name, text]) => (
          <label key={version} className={cx(styles.version, side === version && styles.chosen)}>
            <span>
              <input
                type="radio"
                name={`conflict-${row.name}`}
                checked={side === version}
                onChange={() => onChoose(row.name, version)}
              />{' '}
              {name}
            </span>
            <span className={styles.text}>{text === '' ? t('editor.conflict.empty', 'not set') : text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function whoWords(changedBy: ConflictRow['changedBy']): string {
  switch (changedBy) {
    case 'mine':
      return t('editor.conflict.changedMine', 'changed by you');
    case 'theirs':
      return t('editor.conflict.changedTheirs', 'changed by somebody else');
    case 'both':
      return t('editor.conflict.changedBoth', 'changed by both');
  }
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({ border: 'none', margin: 0, padding: 0, minWidth: 0 }),
  legend: css({
    ...theme.typography.body,
    fontWeight: theme.typography.fontWeightMedium,
    marginBottom: theme.spacing(0.5),
  }),
  who: css({ color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular }),
  versions: css({
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: '1fr 1fr',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: '1fr' },
  }),
  version: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    minWidth: 0,
    padding: theme.spacing(1),
    cursor: 'pointer',
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    '& input': { accentColor: theme.colors.primary.main },
  }),
  chosen: css({ borderColor: theme.colors.primary.border, background: theme.colors.action.selected }),
  text: css({
    fontFamily: theme.typography.fontFamilyMonospace,
    fontSize: theme.typography.bodySmall.fontSize,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  }),
});
