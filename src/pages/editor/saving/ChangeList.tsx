import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';

import type { FieldChange } from './changes';

/** What differs, field by field: "Target: 99.9 % → 99.95 %". */
export function ChangeList({ changes }: { readonly changes: readonly FieldChange[] }) {
  const styles = useStyles2(getStyles);
  const none = t('editor.changes.none', 'not set');
  return (
    <ul className={styles.list} aria-label={t('editor.changes.label', 'Changes')}>
      {changes.map(({ name, label, before, after }) => (
        <li key={name}>
          {label}: <span className={styles.text}>{before === '' ? none : before}</span> →{' '}
          <span className={styles.text}>{after === '' ? none : after}</span>
        </li>
      ))}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  list: css({ listStyle: 'none', margin: theme.spacing(0, 0, 1), padding: 0, overflowWrap: 'anywhere' }),
  text: css({ fontFamily: theme.typography.fontFamilyMonospace, fontSize: theme.typography.bodySmall.fontSize }),
});
