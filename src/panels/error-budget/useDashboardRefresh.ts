import type { TimeRange } from '@grafana/data';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { SloId } from '../../slo/slo';
import { keys } from '../../state/keys';

/** Buckets of a closer look are kept by what they are made of, not by the SLO. */
function isBuckets({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[1] === keys.buckets('', '', '', '')[1];
}

/**
 * Asks for the numbers of an SLO again whenever the dashboard renews its time range, which it does at each refresh.
 * The settings are not asked again: SLOs change seldom. Returns a function that asks at once.
 */
export function useDashboardRefresh(timeRange: TimeRange, id: SloId): () => void {
  const queryClient = useQueryClient();
  const refresh = useCallback(() => {
    const isOfSlo = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey.includes(id);
    // Two panels of one SLO say so at once: what is being asked already is not asked again.
    const options = { cancelRefetch: false };
    void queryClient.refetchQueries({ queryKey: keys.measurements(), predicate: isOfSlo }, options);
    void queryClient.refetchQueries({ queryKey: keys.all, type: 'active', predicate: isBuckets }, options);
  }, [queryClient, id]);
  const end = timeRange.to.valueOf();
  const shown = useRef(end);
  useEffect(() => {
    if (shown.current !== end) {
      shown.current = end;
      refresh();
    }
  }, [end, refresh]);
  return refresh;
}
