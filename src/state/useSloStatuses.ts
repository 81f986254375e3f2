import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Loadable } from '../slo/loadable';
import type { Problem } from '../slo/problem';
import type { Result } from '../slo/result';
import type { Slo, SloId } from '../slo/slo';
import type { Measured } from './measure/measured';
import { measurementQuery } from './measure/measurementQuery';
import type { Timed } from './queryFailure';
import { BACKGROUND_REFRESH, DEFAULT_REFRESH, type Refresh } from './refresh';
import { useServices } from './ServicesProvider';
import { createReader, type SloReading } from './sloReading';
import { mapLoadable, toLoadable } from './toLoadable';
import { useRefreshTicks } from './useRefreshTicks';
import { useSourceOf } from './useSourceOf';

export interface SloStatuses {
  /** One entry for each SLO that was given. */
  readonly statuses: ReadonlyMap<SloId, Loadable<SloReading>>;
  /** How many have a value or a failure by now. */
  readonly settled: number;
}

interface Target {
  readonly slo: Slo;
  readonly source: Result<{ readonly uid: string }, Problem> | undefined;
}

/**
 * Statuses of many SLOs: those that are looked at first, the rest in the background, in few requests. What was read
 * is kept, so that scrolling asks nothing twice. One SLO that fails leaves the others alone.
 */
export function useSloStatuses(
  slos: readonly Slo[],
  visible: readonly SloId[],
  options: { readonly refresh?: Refresh } = {}
): SloStatuses {
  const { refresh = DEFAULT_REFRESH } = options;
  const services = useServices();
  const sourceOf = useSourceOf();
  const looked = useRef<ReadonlySet<SloId>>(new Set());
  useEffect(() => {
    looked.current = new Set(visible);
  }, [visible]);
  const targets = useMemo<readonly Target[]>(
    () => slos.map((slo) => ({ slo, source: sourceOf(slo) })),
    [slos, sourceOf]
  );
  const queries = useMemo(
    () =>
      targets.flatMap(({ slo, source }) => {
        const priority = () => (looked.current.has(slo.id) ? 'visible' : 'background');
        return source?.ok ? [listQuery(measurementQuery(services, { slo, uid: source.value.uid, priority }), slo.id)] : [];
      }),
    [targets, services]
  );
  const read = useMemo(() => createReader(), []);
  const combine = useCallback(
    (results: Array<UseQueryResult<Timed<Measured>>>) => toStatuses(targets, results, read, refresh),
    [targets, read, refresh]
  );
  useRefreshTicks(refresh, visible);
  return useQueries({ queries, combine });
}

/** Coming back to the list asks only for what is really old; rows in view are renewed by `useRefreshTicks`. */
function listQuery<Q extends object>(query: Q, sloId: SloId) {
  return { ...query, meta: { sloId }, staleTime: BACKGROUND_REFRESH * 1000, refetchOnWindowFocus: false };
}

function toStatuses(
  targets: readonly Target[],
  results: ReadonlyArray<UseQueryResult<Timed<Measured>>>,
  read: (slo: Slo, measured: Measured) => SloReading,
  refresh: Refresh
): SloStatuses {
  const statuses = new Map<SloId, Loadable<SloReading>>();
  let next = 0;
  for (const { slo, source } of targets) {
    const result = source?.ok ? results[next++] : undefined;
    if (source !== undefined && !source.ok) {
      statuses.set(slo.id, { kind: 'failed', problem: source.error });
    } else if (result === undefined) {
      statuses.set(slo.id, { kind: 'loading' });
    } else {
      statuses.set(slo.id, mapLoadable(toLoadable(result, 'numbers', refresh), (measured) => read(slo, measured)));
    }
  }
  return { statuses, settled: [...statuses.values()].filter(({ kind }) => kind !== 'loading').length };
}
