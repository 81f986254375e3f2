import { useLayoutEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';

/** Where the list stood, by the entry of the history that it was left at. */
const places = new Map<string, number>();

/** Coming back to the list shows it where it was left; opening it anew begins at the top. */
export function useScrollBack(): void {
  const { key } = useLocation();
  const how = useNavigationType();
  useLayoutEffect(() => {
    const place = places.get(key);
    if (how === NavigationType.Pop && place !== undefined) {
      window.scrollTo(0, place);
    }
    return () => void places.set(key, window.scrollY);
    // Narrowing the list replaces the entry: that is not coming back.
  }, [key, how]);
}
