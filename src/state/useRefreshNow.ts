import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from './keys';

/** Asks for everything on the page again, now; `isRefreshing` while something is on its way. */
export function useRefreshNow(): { readonly refreshNow: () => void; readonly isRefreshing: boolean } {
  const queryClient = useQueryClient();
  const isRefreshing = useIsFetching({ queryKey: keys.all }) > 0;
  const refreshNow = useCallback(() => {
    void queryClient.invalidateQueries({ queryKey: keys.all });
    // What has failed is invalid already, and rows, which nobody observes, would hear nothing of it.
    void queryClient.refetchQueries(
      { queryKey: keys.measurements(), type: 'inactive', predicate: ({ state }) => state.status === 'error' },
      { cancelRefetch: false }
    );
  }, [queryClient]);
  return { refreshNow, isRefreshing };
}
