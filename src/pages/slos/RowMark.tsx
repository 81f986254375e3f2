import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, Tooltip, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Loadable } from '../../slo/loadable';

type Loaded = Extract<Loadable<unknown>, { kind: 'loaded' }>;

/** Beside a state whose numbers are old, or came with warnings of the data source: a mark that says what and why. */
export function RowMark({ reading }: { readonly reading: Loaded }) {
  const styles = useStyles2(getStyles);
  const text = reasonOf(reading);
  return text === undefined ? null : (
    <Tooltip content={text}>
      <span className={styles.mark} tabIndex={0} role="img" aria-label={text}>
        <Icon name={reading.stale ? 'history' : 'exclamation-triangle'} size="sm" />
      </span>
    </Tooltip>
  );
}

function reasonOf({ stale, asOf, warnings }: Loaded): string | undefined {
  if (stale !== undefined) {
    const time = dateTimeFormat(asOf * 1000);
    return t('list.row.stale', 'Numbers of {{time}}. {{title}}: {{detail}}', {
      time,
      title: stale.title,
      detail: stale.detail,
      interpolation: { escapeValue: false },
    });
  }
  return warnings.length === 0
    ? undefined
    : t('list.row.warnings', 'The data source warns: {{warnings}}', {
        warnings: warnings.join(' '),
        interpolation: { escapeValue: false },
      });
}

const getStyles = (theme: GrafanaTheme2) => ({
  mark: css({
    position: 'relative',
    zIndex: 1,
    marginLeft: theme.spacing(0.75),
    color: theme.colors.warning.text,
  }),
});
