import { focusManager, type Query, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { SloId } from '../slo/slo';
import { keys } from './keys';
import { BACKGROUND_REFRESH, type Refresh } from './refresh';

/** Renews the rows in view at each tick, and the others when they are old. A hidden page asks nothing. */
export function useRefreshTicks(refresh: Refresh, visible: readonly SloId[]): void {
  const queryClient = useQueryClient();
  const looked = useRef<ReadonlySet<unknown>>(new Set());
  useEffect(() => {
    looked.current = new Set(visible);
    if (refresh !== 'off') {
      renew(queryClient, (query) => isOneOf(query, looked.current) && isOlderThan(query, refresh));
    }
  }, [visible, refresh, queryClient]);
  useEffect(() => {
    if (refresh === 'off') {
      return undefined;
    }
    const tick = () => {
      if (focusManager.isFocused()) {
        renew(queryClient, (query) => isOneOf(query, looked.current) || isOlderThan(query, BACKGROUND_REFRESH));
      }
    };
    const timer = setInterval(tick, refresh * 1000);
    const unsubscribe = focusManager.subscribe((focused) => focused && tick());
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [refresh, queryClient]);
}

function renew(queryClient: QueryClient, predicate: (query: Query) => boolean): void {
  const filters = { queryKey: keys.measurements(), type: 'active' as const, predicate };
  void queryClient.refetchQueries(filters, { cancelRefetch: false });
}

function isOneOf(query: Query, ids: ReadonlySet<unknown>): boolean {
  return ids.has(query.meta?.['sloId']);
}

/** Measured by the last answer, good or bad; what was never answered is on its way. */
function isOlderThan(query: Query, age: number): boolean {
  const answeredAt = Math.max(query.state.dataUpdatedAt, query.state.errorUpdatedAt);
  return answeredAt > 0 && Date.now() - answeredAt >= age * 1000;
}
