import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Icon, useStyles2 } from '@grafana/ui';
import React, { useId, useState } from 'react';
import { MAX_GROUPS } from '../../slo/group';
import { groupThousands } from '../../ui/words/numbers';
import { HealthText } from './HealthText';
import { RowDetails } from './RowDetails';
import { placeWord } from './rowLook';
import { RowStateMark } from './RowStateMark';
import { type RuleRow, titleOf } from './ruleRows';
import { formatSamples } from './samples';

/** The rules of one SLO in a line; its groups come when it is opened. */
export function RuleRowView({ row }: { readonly row: RuleRow }) {
  const styles = useStyles2(getStyles);
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.row}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'angle-down' : 'angle-right'} className={styles.angle} />
        <span className={styles.state}>
          <RowStateMark state={row.state} />
          {row.place && <span className={styles.place}>{placeWord(row.place)}</span>}
        </span>
        <span className={styles.title}>
          {titleOf(row)}
          {(row.warnings.length > 0 || row.missing) && (
            <Icon
              name="exclamation-triangle"
              size="sm"
              className={styles.warning}
              title={t('rules.row.warning', 'There is a warning')}
            />
          )}
          <span className={styles.second}>
            {row.state === 'unreadable' ? '' : (row.owner ?? t('rules.row.gone', 'No SLO of this id'))}
          </span>
        </span>
        <span className={styles.facts}>
          <span>{countText(row)}</span>
          <span>
            <HealthText health={row.health} />
          </span>
          {row.tooMany !== undefined && (
            <span className={styles.tooMany}>
              {t('rules.row.tooMany', '{{all}} groups, {{most}} at most', {
                all: groupThousands(row.tooMany),
                most: MAX_GROUPS,
              })}
            </span>
          )}
          <span>
            {row.samplesPerSecond !== undefined && formatSamples(row.samplesPerSecond)}
            {row.unknownCost !== undefined && t('rules.row.costUnknown', 'cost not known')}
          </span>
        </span>
      </button>
      <div id={detailsId} hidden={!isOpen}>
        {isOpen && <RowDetails row={row} />}
      </div>
    </li>
  );
}

/** How many rules run, and how many should where some are wanted and that is another number. */
function countText({ state, running, wanted }: RuleRow): string {
  if (state === 'refused') {
    return '';
  }
  return state === 'unknown' || wanted === 0 || running === wanted
    ? t('rules.row.rules', '', {
        count: state === 'unknown' ? wanted : running,
        defaultValue_one: '{{count}} rule',
        defaultValue_other: '{{count}} rules',
      })
    : t('rules.row.some', '{{running}} of {{wanted}} rules', { running, wanted });
}

const getStyles = (theme: GrafanaTheme2) => ({
  tooMany: css({ color: theme.colors.error.text }),
  item: css({ borderBottom: `1px solid ${theme.colors.border.weak}` }),
  row: css({
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(2)} 110px minmax(0, 1fr) auto`,
    gap: theme.spacing(0.5, 1.5),
    alignItems: 'center',
    width: '100%',
    padding: theme.spacing(1, 0.5),
    border: 'none',
    background: 'transparent',
    textAlign: 'left',
    '&:hover': { background: theme.colors.background.secondary },
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: -2 },
    [theme.breakpoints.down('md')]: {
      gridTemplateColumns: `${theme.spacing(2)} minmax(0, 1fr)`,
      '& > :nth-child(n + 3)': { gridColumn: 2 },
    },
  }),
  warning: css({ marginLeft: theme.spacing(0.75), color: theme.colors.warning.text }),
  angle: css({ color: theme.colors.text.secondary }),
  state: css({
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(0.75),
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  place: css({ color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightRegular }),
  title: css({ overflowWrap: 'anywhere' }),
  second: css({
    display: 'block',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  facts: css({
    display: 'grid',
    gridTemplateColumns: '110px 160px 110px',
    gap: theme.spacing(1.5),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    [theme.breakpoints.down('md')]: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 2),
      '& > :empty': { display: 'none' },
    },
  }),
});
