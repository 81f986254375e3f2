import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, EmptyState, Input, useStyles2 } from '@grafana/ui';
import React, { useDeferredValue, useMemo, useState } from 'react';
import { groupThousands } from '../../ui/words/numbers';
import { countRows, matchingRows, type RowState, type RuleRow } from './ruleRows';
import { RuleRowView } from './RuleRowView';
import { RowStatePills } from './RowStatePills';

/** Rows drawn at first, and added by the button below them; a thousand are found by search. */
const STEP = 25;
/** Fewer rows need no search. */
const SEARCHED = 6;

/** Rules SLO by SLO, worst first. */
export function RulesList({ rows }: { readonly rows: readonly RuleRow[] }) {
  const styles = useStyles2(getStyles);
  const [search, setSearch] = useState('');
  const [states, setStates] = useState<readonly RowState[]>([]);
  const [shown, setShown] = useState(STEP);
  const words = useDeferredValue(search);
  const matching = useMemo(() => matchingRows(rows, words, states), [rows, words, states]);
  const rest = matching.length - shown;
  return (
    <>
      <div className={styles.bar}>
        <RowStatePills counts={countRows(rows)} chosen={states} onChange={setStates} />
        {rows.length >= SEARCHED && (
          <Input
            type="search"
            className={styles.search}
            placeholder={t('rules.search.placeholder', 'Search')}
            aria-label={t('rules.search.label', 'Search by SLO, service, team or group')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </div>
      {rows.length > 0 && matching.length === 0 && (
        <EmptyState
          variant="not-found"
          hideImage
          message={t('rules.noMatch.title', 'No rules match the filters')}
          button={
            <Button
              onClick={() => {
                setSearch('');
                setStates([]);
              }}
            >
              {t('rules.noMatch.clear', 'Clear the filters')}
            </Button>
          }
        />
      )}
      <ul className={styles.list} aria-label={t('rules.list', 'Rules by SLO')}>
        {matching.slice(0, shown).map((row) => (
          <RuleRowView key={row.id} row={row} />
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="secondary" size="sm" onClick={() => setShown(shown + 4 * STEP)}>
          {t('rules.more', 'Show more ({{rest}} not shown)', { rest: groupThousands(rest) })}
        </Button>
      )}
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    margin: theme.spacing(1.5, 0),
  }),
  search: css({ flex: '0 1 280px', [theme.breakpoints.down('sm')]: { flexGrow: 1 } }),
  list: css({ listStyle: 'none', borderTop: `1px solid ${theme.colors.border.weak}` }),
});
