import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { useStyles2, useTheme2 } from '@grafana/ui';
import React from 'react';
import type { GroupStatus } from '../../../analysis/groupStatuses';
import { type Group, groupKey } from '../../../slo/group';
import { MISSED_FOR } from '../../../slo/missedFor';
import type { Slo } from '../../../slo/slo';
import { HOUR } from '../../../slo/units';
import { BudgetBar } from '../../../ui/BudgetBar';
import { STATE_GLYPHS, stateColor, stateWord } from '../../../ui/stateLook';
import { formatGroup } from '../../../ui/words/groups';
import { formatBurnRate } from '../../../ui/words/numbers';
import { formatBudget, formatSli } from '../../../ui/words/ratios';
import { formatDuration } from '../../../ui/words/times';
import { GroupLink } from './GroupLink';

interface Props {
  readonly slo: Slo;
  readonly rows: readonly GroupStatus[];
  readonly shown: Group;
}

/** A row for each group: its state, SLI, budget and burn; its name leads to the page about it. */
export function GroupsTable({ slo, rows, shown }: Props) {
  const styles = useStyles2(getStyles);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{t('slo.groups.group', 'Group')}</th>
          <th>{t('slo.groups.state', 'State')}</th>
          <th className={cx(styles.number, styles.wide)}>{t('slo.groups.sli', 'SLI')}</th>
          <th className={styles.number}>{t('slo.groups.budget', 'Budget left')}</th>
          <th className={cx(styles.number, styles.wide)}>{t('slo.groups.burn', 'Burn, 1 h')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={groupKey(row.group)} slo={slo} row={row} isShown={groupKey(row.group) === groupKey(shown)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<Props, 'slo'> {
  readonly row: GroupStatus;
  readonly isShown: boolean;
}

function Row({ slo, row: { group, status, isGone }, isShown }: RowProps) {
  const styles = useStyles2(getStyles);
  const theme = useTheme2();
  const { state, sli, budget, burnRates } = status;
  return (
    <tr className={cx(isShown && styles.shown)}>
      <th scope="row">
        <GroupLink group={group} isShown={isShown}>
          {formatGroup(group)}
        </GroupLink>
      </th>
      <td>
        <span className={styles.state} style={{ color: stateColor(state, theme) }}>
          <span aria-hidden="true">{STATE_GLYPHS[state]}</span> {stateWord(state)}
        </span>
        {isGone && (
          <span className={styles.aside}>
            {t('slo.groups.gone', 'for more than {{time}}', { time: formatDuration(MISSED_FOR) })}
          </span>
        )}
      </td>
      <td className={cx(styles.number, styles.wide)}>{formatSli(sli, slo.objective.target)}</td>
      <td className={styles.number}>
        {formatBudget(budget?.remaining)}
        {budget && <BudgetBar remaining={budget.remaining} state={state} />}
      </td>
      <td className={cx(styles.number, styles.wide)}>{formatBurnRate(burnRates.get(HOUR))}</td>
    </tr>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  table: css({
    width: '100%',
    '& th, & td': {
      padding: theme.spacing(0.75, 1),
      borderBottom: `1px solid ${theme.colors.border.weak}`,
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& thead th': {
      color: theme.colors.text.secondary,
      fontSize: theme.typography.bodySmall.fontSize,
      fontWeight: theme.typography.fontWeightRegular,
    },
    '& tbody th': { fontWeight: theme.typography.fontWeightRegular, overflowWrap: 'anywhere' },
    '& a': { color: theme.colors.text.link },
    '& a:hover': { textDecoration: 'underline' },
  }),
  number: css({ '&&': { textAlign: 'right' }, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }),
  wide: css({ [theme.breakpoints.down('sm')]: { display: 'none' } }),
  shown: css({ background: theme.colors.action.selected }),
  state: css({ whiteSpace: 'nowrap' }),
  aside: css({
    display: 'block',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
});
