import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How many pixels of the page stand above an element. Looked at whenever a box round it changes its size: notices above
 * a list come, go and unfold, and a virtual list that does not know would draw the wrong rows.
 */
export function useTopInPage(element: RefObject<HTMLElement>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const look = () => setTop(Math.round((element.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    const observer = new ResizeObserver(look);
    // Grafana's body is as high as the screen: it is a box further inside that grows.
    for (let box = element.current?.parentElement; box; box = box.parentElement) {
      observer.observe(box);
    }
    look();
    return () => observer.disconnect();
  }, [element]);
  return top;
}
