import { hashKey, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Loadable } from '../slo/loadable';
import type { ProblemSubject } from './problems';
import type { ServerQuery } from './queryFailure';
import type { Refresh } from './refresh';
import { toLoadable } from './toLoadable';
import { useKeptFailure } from './useKeptFailure';

/** A query as a view sees it; the same object until there is something new to see. */
export function useLoaded<T>(query: ServerQuery<T>, subject: ProblemSubject, refresh: Refresh = 'off'): Loadable<T> {
  const { data, error, errorUpdatedAt } = useQuery(query);
  const loadable = useMemo(
    () => toLoadable({ data, error, errorUpdatedAt }, subject, refresh),
    [data, error, errorUpdatedAt, subject, refresh]
  );
  return useKeptFailure(loadable, hashKey(query.queryKey));
}
