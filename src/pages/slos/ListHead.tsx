import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { rowStyles } from './rowLayout';
import { VISUALLY_HIDDEN } from '../../ui/visuallyHidden';

/** Names of the columns; a narrow screen has cards, which need none. */
export function ListHead() {
  const row = useStyles2(rowStyles);
  const styles = useStyles2(getStyles);
  const names = [
    t('list.column.state', 'State'),
    t('list.column.slo', 'SLO'),
    t('list.column.target', 'Target'),
    t('list.column.sli', 'SLI'),
    t('list.column.budget', 'Budget left'),
    t('list.column.burn', 'Burn, 1 h'),
  ];
  return (
    <div role="row" className={cx(row.grid, row.rowOnly, styles.head)}>
      {names.map((name) => (
        <span key={name} role="columnheader">
          {name}
        </span>
      ))}
      <span role="columnheader" className={row.history}>
        {t('list.column.history', 'Over the window')}
      </span>
      <span role="columnheader">
        <span className={styles.hidden}>{t('list.column.menu', 'Actions')}</span>
      </span>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({
    height: theme.spacing(4),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
    borderBottom: `1px solid ${theme.colors.border.weak}`,
  }),
  hidden: css(VISUALLY_HIDDEN),
});
