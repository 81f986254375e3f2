import { useTheme2 } from '@grafana/ui';
import { useCallback, useSyncExternalStore } from 'react';

/** Whether the screen is a phone's, where what matters comes first and what is set comes after it. */
export function useIsNarrow(): boolean {
  const { breakpoints } = useTheme2();
  const query = `(max-width: ${breakpoints.values.sm - 1}px)`;
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query]
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
