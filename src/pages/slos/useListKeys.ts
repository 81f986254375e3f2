import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SloId } from '../../slo/slo';
import { editPath, sloPath } from '../paths';
import { SEARCH_ID } from './FilterBar';
import type { ListRow } from './listRow';

export interface ListKeys {
  readonly marked: SloId | undefined;
  readonly isHelpOpen: boolean;
  readonly closeHelp: () => void;
}

/** `/` search, `j` `k` rows, Enter open, `e` edit, `?` help; none of them while somebody types or a dialog is open. */
export function useListKeys(rows: readonly ListRow[], mayWrite: boolean, reveal: (index: number) => void): ListKeys {
  const navigate = useNavigate();
  const [marked, setMarked] = useState<SloId>();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    const index = rows.findIndex(({ slo }) => slo.id === marked);
    const move = (by: number) => {
      const next = Math.min(rows.length - 1, Math.max(0, index === -1 ? 0 : index + by));
      setMarked(rows[next]?.slo.id);
      reveal(next);
    };
    const actions: Readonly<Record<string, () => void>> = {
      '/': () => document.getElementById(SEARCH_ID)?.focus(),
      '?': () => setHelpOpen(true),
      j: () => move(1),
      k: () => move(-1),
      ...(marked === undefined ? {} : { Enter: () => navigate(sloPath(marked)) }),
      ...(marked === undefined || !mayWrite ? {} : { e: () => navigate(editPath(marked)) }),
    };
    const press = (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (action && !isTaken(event)) {
        event.preventDefault();
        action();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [rows, marked, mayWrite, navigate, reveal]);
  return { marked, isHelpOpen, closeHelp: () => setHelpOpen(false) };
}

/** Keys belong to fields, to dialogs and menus, and to what has the focus when it is a link or a button. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  const isField = target.matches('input, textarea, select, [contenteditable="true"]');
  const isControl = event.key === 'Enter' && target.matches('a, button, [role="menuitem"]');
  const inDialog = document.querySelector('[role="dialog"], [role="menu"]') !== null;
  return event.ctrlKey || event.metaKey || event.altKey || isField || isControl || inDialog;
}
