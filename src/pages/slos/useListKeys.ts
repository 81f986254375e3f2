import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SloId } from '../../slo/slo';
import { usePageKeys } from '../keys/usePageKeys';
import { editPath, sloPath } from '../paths';
import { SEARCH_ID } from './FilterBar';
import type { ListRow } from './listRow';

export interface ListKeys {
  readonly marked: SloId | undefined;
  readonly isHelpOpen: boolean;
  readonly closeHelp: () => void;
}

/**
 * `/` search, `j` `k` rows, Enter open, `e` edit, `?` help. From the search arrows mark rows, too, and Enter opens the
 * marked one, or the first that was found.
 */
export function useListKeys(rows: readonly ListRow[], mayWrite: boolean, reveal: (index: number) => void): ListKeys {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<SloId>();
  const [isHelpOpen, setHelpOpen] = useState(false);
  // Who narrows the list to other rows has none marked.
  const index = rows.findIndex(({ slo }) => slo.id === chosen);
  const marked = rows[index]?.slo.id;
  const move = (by: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index === -1 ? 0 : index + by));
    setChosen(rows[next]?.slo.id);
    reveal(next);
  };
  const open = marked && (() => navigate(sloPath(marked)));
  usePageKeys({
    onPage: {
      '/': () => searchField()?.focus(),
      '?': () => setHelpOpen(true),
      j: () => move(1),
      k: () => move(-1),
      Enter: open,
      e: marked && mayWrite ? () => navigate(editPath(marked)) : undefined,
    },
    inField: {
      id: SEARCH_ID,
      actions: {
        ArrowDown: () => move(1),
        ArrowUp: marked && (() => move(-1)),
        Enter: open ?? (() => openFound(rows, navigate)),
      },
    },
  });
  return { marked, isHelpOpen, closeHelp: () => setHelpOpen(false) };
}

/** The first row, which is found only where something was searched for. */
function openFound([first]: readonly ListRow[], open: (path: string) => void): void {
  if (first && searchField()?.value.trim()) {
    open(sloPath(first.slo.id));
  }
}

function searchField(): HTMLInputElement | undefined {
  const field = document.getElementById(SEARCH_ID);
  return field instanceof HTMLInputElement ? field : undefined;
}
