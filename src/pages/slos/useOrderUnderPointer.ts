import { useEffect, useState } from 'react';
import type { ListRow } from './listRow';

/**
 * `rows`, in the order that they had when the pointer went down, until the click is done: a row whose number comes in
 * between must not slip away from under it. Their contents are always the present ones; rows that came meanwhile are last.
 */
export function useOrderUnderPointer(rows: readonly ListRow[]): {
  readonly rows: readonly ListRow[];
  readonly onPointerDown: () => void;
} {
  const [order, setOrder] = useState<readonly ListRow[]>();
  const isPressed = order !== undefined;
  useEffect(() => {
    if (!isPressed) {
      return undefined;
    }
    // The click follows the release at once: it has still to find its row.
    let releasing: ReturnType<typeof setTimeout> | undefined;
    const release = () => void (releasing = setTimeout(() => setOrder(undefined), 0));
    const ends = ['pointerup', 'pointercancel', 'dragend', 'blur'] as const;
    ends.forEach((end) => window.addEventListener(end, release));
    return () => {
      clearTimeout(releasing);
      ends.forEach((end) => window.removeEventListener(end, release));
    };
  }, [isPressed]);
  return { rows: order ? inOrderOf(order, rows) : rows, onPointerDown: () => setOrder(rows) };
}

function inOrderOf(order: readonly ListRow[], rows: readonly ListRow[]): readonly ListRow[] {
  const places = new Map(order.map(({ slo }, place) => [slo.id, place]));
  const place = ({ slo }: ListRow) => places.get(slo.id) ?? rows.length;
  return [...rows].sort((a, b) => place(a) - place(b));
}
