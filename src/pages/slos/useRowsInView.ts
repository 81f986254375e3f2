import { useCallback, useSyncExternalStore } from 'react';

/** A list in the page, in pixels: every row is of one height. */
interface Layout {
  readonly count: number;
  readonly height: number;
  /** What of the page stands above the list. */
  readonly top: number;
}

export interface RowsInView {
  /** First row to be drawn. */
  readonly first: number;
  /** The row after the last one to be drawn. */
  readonly end: number;
  /** Scrolls the page as little as shows a row. */
  readonly reveal: (index: number) => void;
}

/** Rows beyond each edge of the screen that are drawn before anybody scrolls to them. */
export const OVERSCAN = 8;

/** Which rows of a long list are to be drawn. The page itself scrolls; what has not changed is not drawn again. */
export function useRowsInView({ count, height, top }: Layout): RowsInView {
  const row = (index: number) => Math.min(count, Math.max(0, index));
  const first = useWindow(() => row(Math.floor((window.scrollY - top) / height) - OVERSCAN));
  const end = useWindow(() => row(Math.ceil((window.scrollY + window.innerHeight - top) / height) + OVERSCAN));
  const reveal = useCallback((index: number) => revealRow(top + index * height, height), [height, top]);
  return { first, end, reveal };
}

/** One row of room stays: it shows what comes next, and Grafana's bar at the top covers nothing. */
function revealRow(start: number, height: number): void {
  const highest = start - height;
  const lowest = start + 2 * height - window.innerHeight;
  if (window.scrollY > highest) {
    window.scrollTo(0, Math.max(0, highest));
  } else if (window.scrollY < lowest) {
    window.scrollTo(0, lowest);
  }
}

/** A number that follows from how the window stands. */
function useWindow(look: () => number): number {
  return useSyncExternalStore(onMove, look);
}

function onMove(changed: () => void): () => void {
  window.addEventListener('scroll', changed, { passive: true });
  window.addEventListener('resize', changed);
  return () => {
    window.removeEventListener('scroll', changed);
    window.removeEventListener('resize', changed);
  };
}
