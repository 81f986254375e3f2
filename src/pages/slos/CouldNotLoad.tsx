import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Tooltip, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Problem } from '../../slo/problem';
import { VISUALLY_HIDDEN } from '../../ui/visuallyHidden';

/** In place of a state, for an SLO whose numbers could not be had: that is no state of the SLO. */
export function CouldNotLoad({ problem }: { readonly problem: Problem }) {
  const styles = useStyles2(getStyles);
  const reason = `${problem.title}. ${problem.detail} ${problem.remedy}`;
  return (
    <Tooltip content={reason}>
      <span className={styles.text} tabIndex={0}>
        {t('list.row.failed', 'Could not load')}
        <span className={styles.reason}>{reason}</span>
      </span>
    </Tooltip>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  text: css({
    position: 'relative',
    zIndex: 1,
    color: theme.colors.error.text,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  reason: css(VISUALLY_HIDDEN),
});
