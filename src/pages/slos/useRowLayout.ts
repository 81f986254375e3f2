import { type RefObject, useLayoutEffect, useState } from 'react';
import { layoutFor, type RowLayout } from './rowLayout';

/** The layout of rows that has room in an element, known before anything is painted. */
export function useRowLayout(element: RefObject<HTMLElement>): RowLayout {
  const [layout, setLayout] = useState<RowLayout>('full');
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) {
      return undefined;
    }
    const look = () => setLayout(layoutFor(box.clientWidth));
    const observer = new ResizeObserver(look);
    observer.observe(box);
    look();
    return () => observer.disconnect();
  }, [element]);
  return layout;
}
