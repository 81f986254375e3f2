import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Tooltip, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Problem } from '../slo/problem';

/** In place of a state, for an SLO that can be written down and not be computed yet. The reason comes with it. */
export function NotComputedBadge({ problem }: { readonly problem: Problem }) {
  const styles = useStyles2(getStyles);
  const reason = `${problem.title}. ${problem.detail} ${problem.remedy}`;
  return (
    <Tooltip content={reason}>
      <span className={styles.badge} tabIndex={0}>
        {t('ui.notComputed', 'Not computed')}
        <span className={styles.reason}>{reason}</span>
      </span>
    </Tooltip>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  badge: css({
    position: 'relative',
    zIndex: 1,
    display: 'inline-block',
    padding: theme.spacing(0, 0.75),
    border: '1px dashed currentColor',
    borderRadius: theme.shape.radius.default,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
    whiteSpace: 'nowrap',
  }),
  reason: css({ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }),
});
