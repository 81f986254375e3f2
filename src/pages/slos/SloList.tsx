import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, EmptyState, useStyles2 } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import type { Catalogue } from '../../slo/catalogue';
import type { SloId } from '../../slo/slo';
import { useSloStatuses } from '../../state/useSloStatuses';
import { useListFilters } from '../../state/url/useListFilters';
import { useRefresh } from '../../state/url/useRefresh';
import { useRefreshNow } from '../../state/useRefreshNow';
import { StaleNotice } from '../../ui/StaleNotice';
import { useDeletion } from '../deletion/useDeletion';
import { FailureNotices } from './FailureNotices';
import { FilterBar } from './FilterBar';
import { countStates, hasFailed, matchingRows, oldestStale, stateOf, worstFirst } from './listRow';
import { Progress } from './Progress';
import { SloTable } from './SloTable';
import { StatePills } from './StatePills';
import { useOrderUnderPointer } from './useOrderUnderPointer';
import { useScrollBack } from './useScrollBack';

interface Props {
  readonly catalogue: Catalogue;
  readonly mayWrite: boolean;
}

/** Search, filters, counts and rows. */
export function SloList({ catalogue, mayWrite }: Props) {
  const { slos, teams } = catalogue;
  const styles = useStyles2(getStyles);
  const { filters, change, clear } = useListFilters();
  const [refresh] = useRefresh();
  const [visible, setVisible] = useState<readonly SloId[]>([]);
  const { statuses, settled } = useSloStatuses(slos, visible, { refresh });
  const { refreshNow } = useRefreshNow();
  const remove = useDeletion();
  useScrollBack();
  const matching = useMemo(() => matchingRows({ slos, teams }, statuses, filters), [slos, teams, statuses, filters]);
  const worst = useMemo(() => {
    const states = new Set(filters.states);
    return worstFirst(
      matching.filter((row) => {
        const state = stateOf(row);
        return states.size === 0 || (state !== undefined && states.has(state));
      })
    );
  }, [matching, filters.states]);
  const { rows, onPointerDown, onMenu } = useOrderUnderPointer(worst);
  const stale = useMemo(() => oldestStale(rows), [rows]);
  return (
    <>
      <FilterBar slos={slos} teams={teams} filters={filters} onChange={change} />
      <div className={styles.counts}>
        <StatePills counts={countStates(matching)} chosen={filters.states} onChange={(states) => change({ states })} />
        <Progress settled={settled} total={slos.length} failed={matching.filter(hasFailed).length} />
      </div>
      <FailureNotices rows={matching} onRetry={refreshNow} />
      {stale && <StaleNotice {...stale} onRetry={refreshNow} />}
      {rows.length === 0 ? (
        <NoMatch onClear={clear} />
      ) : (
        <SloTable
          rows={rows}
          mayWrite={mayWrite}
          onDelete={remove}
          onVisible={setVisible}
          onPointerDown={onPointerDown}
          onMenu={onMenu}
        />
      )}
    </>
  );
}

function NoMatch({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState
      variant="not-found"
      hideImage
      message={t('list.noMatch.title', 'No SLO matches the filters')}
      button={<Button onClick={onClear}>{t('list.noMatch.clear', 'Clear the filters')}</Button>}
    />
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  counts: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    minHeight: theme.spacing(3.5),
    margin: theme.spacing(1.5, 0),
  }),
});
