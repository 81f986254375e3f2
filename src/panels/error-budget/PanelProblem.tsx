import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { IconButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '@grafana/i18n';
import type { Problem } from '../../slo/problem';
import { STEADY_ICON } from '../../ui/steadyIcon';

interface Props {
  readonly problem: Pick<Problem, 'title' | 'detail' | 'remedy'>;
  readonly isError: boolean;
  /** Room in pixels. */
  readonly height: number;
  readonly onRetry?: () => void;
}

/** Below this there is room for the title only; the rest is in the tooltip of the mark. */
const ONE_LINE = 44;
const TITLE = 20;
const LINE = 18;
const PADDING = 4;
/** With so many lines the server's words fit behind the remedy. */
const WITH_DETAIL = 4;

/** What is wrong and what to do, where an alert does not fit: a mark with all of it, the title, as much as there is room. */
export function PanelProblem({ problem: { title, detail, remedy }, isError, height, onRetry }: Props) {
  const styles = useStyles2(getStyles);
  const lines = height < ONE_LINE ? 0 : Math.floor((height - TITLE - 2 * PADDING) / LINE);
  const all = [`${title}.`, detail, remedy].filter((part) => part !== '').join(' ');
  return (
    <div className={styles.room} role={isError ? 'alert' : 'status'}>
      <div className={styles.head}>
        <IconButton
          className={isError ? styles.error : styles.info}
          name={isError ? 'exclamation-circle' : 'info-circle'}
          size="sm"
          tooltip={all}
        />
        <span className={styles.title}>{title}</span>
        {onRetry && lines > 0 && (
          <IconButton
            name="sync"
            size="sm"
            className={STEADY_ICON}
            tooltip={t('ui.problem.retry', 'Try again')}
            onClick={onRetry}
          />
        )}
      </div>
      {lines > 0 && (
        <p className={styles.remedy} style={{ WebkitLineClamp: lines }}>
          {lines < WITH_DETAIL ? remedy : `${remedy} ${detail}`}
        </p>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  room: css({ height: '100%', padding: `${PADDING}px ${theme.spacing(1)}`, overflow: 'hidden' }),
  head: css({ display: 'flex', alignItems: 'center', gap: theme.spacing(0.5), height: TITLE }),
  title: css({
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: theme.typography.fontWeightMedium,
  }),
  remedy: css({
    margin: 0,
    lineHeight: `${LINE}px`,
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  }),
  error: css({ flex: 'none', margin: 0, color: theme.colors.error.text }),
  info: css({ flex: 'none', margin: 0, color: theme.colors.info.text }),
});
