import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SloId } from '../../slo/slo';
import { usePageKeys } from '../keys/usePageKeys';
import { editPath, sloPath } from '../paths';
import { SEARCH_ID } from './FilterBar';
import type { ListRow } from './listRow';

/** id of the element that holds the rows. */
export const ROWS_ID = 'headroom-rows';

export interface ListKeys {
  readonly isHelpOpen: boolean;
  readonly closeHelp: () => void;
}

type Reveal = (index: number) => void;

/** id of a row's element: the keys find the row that has the focus by it. */
export function rowId(slo: SloId): string {
  return `headroom-row-${slo}`;
}

/**
 * `/` search, `j` `k` rows, `e` edit, `?` help. They move the focus itself, so that a screen reader says where it is and
 * Enter is the browser's. Arrows do the same inside the rows, and lead from the search to the rows and back.
 */
export function useListKeys(rows: readonly ListRow[], mayWrite: boolean, reveal: Reveal): ListKeys {
  const navigate = useNavigate();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { goTo, move } = useRowFocus(rows, reveal);
  const edit = () => {
    const row = focusedRow(rows);
    if (row && mayWrite) {
      navigate(editPath(row.slo.id));
    }
  };
  usePageKeys({
    onPage: { '/': focusSearch, '?': () => setHelpOpen(true), j: () => move(1), k: () => move(-1), e: edit },
    inParts: {
      [SEARCH_ID]: {
        ArrowDown: () => goTo(0),
        Enter: () => openFound(rows, navigate),
      },
      [ROWS_ID]: {
        ArrowDown: () => move(1),
        ArrowUp: () => (focusedRow(rows) === rows[0] ? focusSearch() : move(-1)),
      },
    },
  });
  return { isHelpOpen, closeHelp: () => setHelpOpen(false) };
}

function useRowFocus(rows: readonly ListRow[], reveal: Reveal) {
  // A new object for each key, since the same row may be asked for again.
  const [asked, setAsked] = useState<{ readonly slo: SloId }>();
  // A row far away is in the document only once it was scrolled to and drawn.
  useEffect(() => asked && linkOf(asked.slo)?.focus({ preventScroll: true }), [asked]);
  const goTo = (wanted: number) => {
    const index = Math.min(rows.length - 1, Math.max(0, wanted));
    const row = rows[index];
    if (row) {
      reveal(index);
      setAsked({ slo: row.slo.id });
    }
  };
  /** Goes on from the row that has the focus, or had it before it was scrolled away. */
  const move = (by: number) => {
    const from = focusedRow(rows) ?? rows.find(({ slo }) => slo.id === asked?.slo);
    goTo(from ? rows.indexOf(from) + by : 0);
  };
  return { goTo, move };
}

/** The first row, which is found only where something was searched for. */
function openFound([first]: readonly ListRow[], open: (path: string) => void): void {
  if (first && searchField()?.value.trim()) {
    open(sloPath(first.slo.id));
  }
}

function focusedRow(rows: readonly ListRow[]): ListRow | undefined {
  const id = document.activeElement?.closest('[role="row"]')?.id;
  return rows.find(({ slo }) => rowId(slo.id) === id);
}

function linkOf(slo: SloId): HTMLElement | null | undefined {
  return document.getElementById(rowId(slo))?.querySelector('a');
}

function focusSearch(): void {
  searchField()?.focus();
}

function searchField(): HTMLInputElement | undefined {
  const field = document.getElementById(SEARCH_ID);
  return field instanceof HTMLInputElement ? field : undefined;
}
