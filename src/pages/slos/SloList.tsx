import { t } from '@grafana/i18n';
import { Button, EmptyState } from '@grafana/ui';
import React, { useMemo, useState } from 'react';
import type { Slo, SloId } from '../../slo/slo';
import { useSloStatuses } from '../../state/useSloStatuses';
import { useListFilters } from '../../state/url/useListFilters';
import { useRefresh } from '../../state/url/useRefresh';
import { useDeletion } from '../deletion/useDeletion';
import { FilterBar } from './FilterBar';
import { ListHead } from './ListHead';
import { countStates, matchingRows, stateOf, worstFirst } from './listRow';
import { StatePills } from './StatePills';
import { VirtualRows } from './VirtualRows';

interface Props {
  readonly slos: readonly Slo[];
  readonly mayWrite: boolean;
}

/** Search, filters, counts and rows. */
export function SloList({ slos, mayWrite }: Props) {
  const { filters, change, clear } = useListFilters();
  const [refresh] = useRefresh();
  const [visible, setVisible] = useState<readonly SloId[]>([]);
  const { statuses } = useSloStatuses(slos, visible, { refresh });
  const remove = useDeletion();
  const matching = useMemo(() => matchingRows(slos, statuses, filters), [slos, statuses, filters]);
  const rows = useMemo(() => {
    const states = new Set(filters.states);
    return worstFirst(
      matching.filter((row) => {
        const state = stateOf(row);
        return states.size === 0 || (state !== undefined && states.has(state));
      })
    );
  }, [matching, filters.states]);
  return (
    <>
      <FilterBar slos={slos} filters={filters} onChange={change} />
      <StatePills counts={countStates(matching)} chosen={filters.states} onChange={(states) => change({ states })} />
      {rows.length === 0 ? (
        <NoMatch onClear={clear} />
      ) : (
        <div role="table" aria-label={t('list.title', 'SLOs')} aria-rowcount={rows.length + 1}>
          <ListHead />
          <VirtualRows rows={rows} mayWrite={mayWrite} onDelete={remove} onVisible={setVisible} />
        </div>
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
