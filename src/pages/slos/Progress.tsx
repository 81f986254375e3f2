import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { formatCount } from '../../ui/words/numbers';

interface Props {
  readonly settled: number;
  readonly total: number;
  readonly failed: number;
}

/** How far the measuring of the list is, and how many SLOs have no numbers; nothing when all are there. */
export function Progress({ settled, total, failed }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <p className={styles.progress} role="status">
      {settled < total && (
        <span>
          {t('list.progress', '{{settled}} of {{total}} measured', {
            settled: formatCount(settled),
            total: formatCount(total),
          })}
        </span>
      )}
      {failed > 0 && (
        <span>
          {t('list.failed', '', {
            count: failed,
            defaultValue_one: '{{count}} could not be loaded',
            defaultValue_other: '{{count}} could not be loaded',
          })}
        </span>
      )}
    </p>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  progress: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    margin: theme.spacing(0, 0, 0, 'auto'),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
