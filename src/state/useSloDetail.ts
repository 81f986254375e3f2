import { useMemo } from 'react';
import type { Loadable } from '../slo/loadable';
import type { Slo } from '../slo/slo';
import { type BucketSeries, bucketsQuery } from './bucketsQuery';
import { measurementQuery } from './measure/measurementQuery';
import { DEFAULT_REFRESH, type Refresh, refreshMs } from './refresh';
import { useServices } from './ServicesProvider';
import { createReader, type SloReading } from './sloReading';
import { mapLoadable } from './toLoadable';
import type { RawRange } from './url/timeRange';
import { useLoaded } from './useLoaded';
import { useSourceOf } from './useSourceOf';

export interface SloDetail extends SloReading {
  /** Events over the window of the SLO, for the burn-down. */
  readonly window: Loadable<BucketSeries>;
  /** Events over the picked range, for the charts. */
  readonly range: Loadable<BucketSeries>;
}

/**
 * Everything that the page of one SLO shows. The status is the one of the list, from the same answer; the charts load
 * and fail by themselves.
 */
export function useSloDetail(
  slo: Slo,
  range: RawRange,
  options: { readonly refresh?: Refresh } = {}
): Loadable<SloDetail> {
  const { refresh = DEFAULT_REFRESH } = options;
  const services = useServices();
  const source = useSourceOf()(slo);
  const uid = source?.ok ? source.value.uid : '';
  const renewed = { enabled: source?.ok === true, refetchInterval: refreshMs(refresh) };
  const measurement = useLoaded({ ...measurementQuery(services, { uid, slo }), ...renewed }, 'numbers', refresh);
  const window = useLoaded(
    { ...bucketsQuery(services, { uid, slo, range: 'window' }), ...renewed },
    'numbers',
    refresh
  );
  const picked = useLoaded({ ...bucketsQuery(services, { uid, slo, range }), ...renewed }, 'numbers', refresh);
  const read = useMemo(() => createReader(), []);
  if (source === undefined) {
    return { kind: 'loading' };
  }
  if (!source.ok) {
    return { kind: 'failed', problem: source.error };
  }
  return mapLoadable(measurement, (measured) => ({ ...read(slo, measured), window, range: picked }));
}
