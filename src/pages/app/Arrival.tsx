import React, {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useRef,
} from 'react';
import { useLocation } from 'react-router-dom';

/** Tells of the page that is shown now; answers with the path of the one before it, which the first one has not. */
type Arrive = (path: string) => string | undefined;

const Context = createContext<Arrive>(() => undefined);

/** Remembers across pages which one was shown last. */
export function ArrivalProvider({ children }: { readonly children: ReactNode }) {
  const shown = useRef<string>(undefined);
  const arrive = useCallback<Arrive>((path) => {
    const before = shown.current;
    shown.current = path;
    return before;
  }, []);
  return <Context.Provider value={arrive}>{children}</Context.Provider>;
}

/** What has the focus by choice when a page arrives; a link or a button in Grafana's own frame was only the way to it. */
const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="dialog"] *';

/**
 * The title of a page, which takes the focus when somebody comes to the page from another one of the app: with the link
 * that was followed the focus would be gone, and whoever hears the page read out would not learn that it changed. Once
 * for each page that is gone to: not when the app is opened, and not when only filters or the time range change.
 */
export function useFocusOnArrival(): RefObject<HTMLHeadingElement> {
  const title = useRef<HTMLHeadingElement>(null);
  const arrive = useContext(Context);
  const { pathname } = useLocation();
  useEffect(() => {
    const from = arrive(pathname);
    if (from !== undefined && from !== pathname && !document.activeElement?.matches(FIELDS)) {
      // Going back brings back how far the page was scrolled.
      title.current?.focus({ preventScroll: true });
    }
  }, [pathname, arrive]);
  return title;
}
