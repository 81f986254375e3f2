import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from './keys';

/** Asks for everything on the page again, now; `isRefreshing` while something is on its way. */
export function useRefreshNow(): { readonly refreshNow: () => void; readonly isRefreshing: boolean } {
  const queryClient = useQueryClient();
  const isRefreshing = useIsFetching({ queryKey: keys.all }) > 0;
  const refreshNow = useCallback(() => void queryClient.invalidateQueries({ queryKey: keys.all }), [queryClient]);
  return { refreshNow, isRefreshing };
}
