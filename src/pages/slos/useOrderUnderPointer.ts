import { useCallback, useEffect, useRef, useState } from 'react';
import type { ListRow } from './listRow';

interface SteadyRows {
  readonly rows: readonly ListRow[];
  readonly onPointerDown: () => void;
  /** Told when the menu of a row opens and closes. */
  readonly onMenu: (isOpen: boolean) => void;
}

/**
 * `rows`, in the order that they had when the pointer went down, until the click is done, and until the menu that it
 * opened is closed: a row whose number comes in between must not slip away from under the pointer, nor take its menu
 * along. Their contents are always the present ones; rows that came meanwhile are last.
 */
export function useOrderUnderPointer(rows: readonly ListRow[]): SteadyRows {
  const [order, setOrder] = useState<readonly ListRow[]>();
  const present = useRef(rows);
  const isMenuOpen = useRef(false);
  useEffect(() => void (present.current = rows), [rows]);
  const isHeld = order !== undefined;
  useEffect(() => {
    if (!isHeld) {
      return undefined;
    }
    // The click follows the release at once: it has still to find its row.
    let releasing: ReturnType<typeof setTimeout> | undefined;
    const release = () => void (releasing = setTimeout(() => !isMenuOpen.current && setOrder(undefined), 0));
    const ends = ['pointerup', 'pointercancel', 'dragend', 'blur'] as const;
    ends.forEach((end) => window.addEventListener(end, release));
    return () => {
      clearTimeout(releasing);
      ends.forEach((end) => window.removeEventListener(end, release));
    };
  }, [isHeld]);
  const hold = useCallback(() => setOrder((held) => held ?? present.current), []);
  const onMenu = useCallback(
    (isOpen: boolean) => {
      isMenuOpen.current = isOpen;
      return isOpen ? hold() : setOrder(undefined);
    },
    [hold]
  );
  return { rows: order ? inOrderOf(order, rows) : rows, onPointerDown: hold, onMenu };
}

function inOrderOf(order: readonly ListRow[], rows: readonly ListRow[]): readonly ListRow[] {
  const places = new Map(order.map(({ slo }, place) => [slo.id, place]));
  const place = ({ slo }: ListRow) => places.get(slo.id) ?? rows.length;
  return [...rows].sort((a, b) => place(a) - place(b));
}
