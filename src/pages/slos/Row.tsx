import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2 } from '@grafana/ui';
import React, { lazy, memo, Suspense } from 'react';
import { isAllLeftOut } from '../../analysis/isAllLeftOut';
import { Link } from 'react-router-dom';
import type { Slo } from '../../slo/slo';
import { Skeleton } from '../../ui/Skeleton';
import { StatusBadge } from '../../ui/StatusBadge';
import { formatTarget } from '../../ui/words/ratios';
import { formatWindow } from '../../ui/words/times';
import { sloPath } from '../paths';
import { CouldNotLoad } from './CouldNotLoad';
import type { ListRow } from './listRow';
import { IN_CARD, rowStyles } from './rowLayout';
import { RowMark } from './RowMark';
import { RowMenu } from './RowMenu';
import { RowNumbers } from './RowNumbers';
import { rowId } from './useListKeys';

const WorstGroup = lazy(async () => ({
  default: (await import(/* webpackChunkName: "groups" */ './WorstGroup')).WorstGroup,
}));

interface Props {
  readonly row: ListRow;
  readonly index: number;
  readonly mayWrite: boolean;
  readonly onDelete: (slo: Slo) => void;
  readonly onMenu: (isOpen: boolean) => void;
}

/** One SLO: the whole row is its link, the menu at the end holds the rest. Scrolling draws only rows that are new. */
export const Row = memo(function Row({ row: { slo, team, reading }, index, mayWrite, onDelete, onMenu }: Props) {
  const row = useStyles2(rowStyles);
  const styles = useStyles2(getStyles);
  return (
    <div role="row" id={rowId(slo.id)} aria-rowindex={index + 2} className={cx(row.grid, styles.row)}>
      <span role="cell" className={row.state}>
        {reading.kind === 'loading' && <Skeleton height={20} width={80} />}
        {reading.kind === 'loaded' && (
          <>
            <StatusBadge
              state={reading.value.status.state}
              objective={slo.objective}
              isAllLeftOut={isAllLeftOut(reading.value.status)}
            />
            <RowMark slo={slo} reading={reading} />
          </>
        )}
        {reading.kind === 'failed' && <CouldNotLoad problem={reading.problem} />}
      </span>
      <span role="cell" className={row.name}>
        <Link to={sloPath(slo.id)} className={styles.link} title={slo.title}>
          {slo.title}
        </Link>
        <span className={styles.owner}>
          {reading.kind === 'loaded' && reading.value.groups && (
            <Suspense>
              <WorstGroup groups={reading.value.groups} />
            </Suspense>
          )}
          {[slo.service, team].filter(Boolean).join(' · ')}
          <span className={row.cardOnly}>
            {` · ${formatTarget(slo.objective.target)} · ${formatWindow(slo.objective.window)}`}
          </span>
        </span>
      </span>
      <span role="cell" className={cx(row.rowOnly, styles.number)}>
        {formatTarget(slo.objective.target)}
        <span className={styles.owner}>{formatWindow(slo.objective.window)}</span>
      </span>
      <RowNumbers slo={slo} reading={reading} />
      <span role="cell" className={cx(row.menu, styles.menu)}>
        <RowMenu
          slo={slo}
          mayWrite={mayWrite}
          onDelete={onDelete}
          onMenu={onMenu}
          label={t('list.row.menu', 'Actions for {{title}}', {
            title: slo.title,
            interpolation: { escapeValue: false },
          })}
        />
      </span>
    </div>
  );
});

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    position: 'relative',
    height: '100%',
    borderBottom: `1px solid ${theme.colors.border.weak}`,
    '&:hover': { background: theme.colors.action.hover },
    '&:focus-within': { background: theme.colors.action.focus },
  }),
  link: css({
    display: 'block',
    fontWeight: theme.typography.fontWeightMedium,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [IN_CARD]: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', whiteSpace: 'normal' },
    // The link covers its row.
    '&::after': { content: '""', position: 'absolute', inset: 0 },
    '&:focus-visible': { outline: 'none' },
    '&:focus-visible::after': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
  }),
  owner: css({
    display: 'block',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  }),
  number: css({ fontVariantNumeric: 'tabular-nums' }),
  menu: css({ position: 'relative', zIndex: 1 }),
});
