import { useMemo } from 'react';
import type { GroupStatus } from '../analysis/groupStatuses';
import type { Loadable } from '../slo/loadable';
import type { Slo } from '../slo/slo';
import { measurementQuery } from './measure/measurementQuery';
import { DEFAULT_REFRESH, type Refresh, refreshMs } from './refresh';
import { useServices } from './ServicesProvider';
import { createReader } from './sloReading';
import { mapLoadable } from './toLoadable';
import { useLoaded } from './useLoaded';
import { useSourceOf } from './useSourceOf';

/** All groups of an SLO that has a budget for each, worst first: from the answer that the list reads, too. */
export function useSloGroups(
  slo: Slo,
  { refresh = DEFAULT_REFRESH }: { readonly refresh?: Refresh } = {}
): Loadable<readonly GroupStatus[]> {
  const services = useServices();
  const source = useSourceOf()(slo);
  const uid = source?.ok ? source.value.uid : '';
  const renewed = { enabled: source?.ok === true, refetchInterval: refreshMs(refresh) };
  const measurement = useLoaded({ ...measurementQuery(services, { uid, slo }), ...renewed }, 'numbers', refresh);
  const read = useMemo(() => createReader(), []);
  if (source === undefined) {
    return { kind: 'loading' };
  }
  return source.ok
    ? mapLoadable(measurement, (measured) => read(slo, measured).groups ?? [])
    : { kind: 'failed', problem: source.error };
}
