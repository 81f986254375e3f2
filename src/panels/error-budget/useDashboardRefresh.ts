import type { TimeRange } from '@grafana/data';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keys } from '../../state/keys';

/** Asks for the numbers again whenever the dashboard renews its time range, which it does at each refresh. */
export function useDashboardRefresh(timeRange: TimeRange): void {
  const queryClient = useQueryClient();
  const end = timeRange.to.valueOf();
  const shown = useRef(end);
  useEffect(() => {
    if (shown.current === end) {
      return;
    }
    shown.current = end;
    // All panels of a dashboard say so at once: who is being asked already is not asked again. The settings are not
    // asked at all, SLOs change seldom.
    const isNumber = ([, kind]: readonly unknown[]) => kind !== keys.catalogue()[1];
    void queryClient.refetchQueries(
      { queryKey: keys.all, type: 'active', predicate: ({ queryKey }) => isNumber(queryKey) },
      { cancelRefetch: false }
    );
  }, [end, queryClient]);
}
