import type { QueryClient } from '@tanstack/react-query';
import type { Loadable } from '../../slo/loadable';
import type { Slo, SloId } from '../../slo/slo';
import type { Measured } from '../measure/measured';
import type { Timed } from '../queryFailure';
import type { Refresh } from '../refresh';
import { createReader, type SloReading } from '../sloReading';
import { mapLoadable, toLoadable } from '../toLoadable';
import type { Target } from './target';

export interface SloStatuses {
  /** One entry for each SLO that was given. */
  readonly statuses: ReadonlyMap<SloId, Loadable<SloReading>>;
  /** How many have a value or a failure by now. */
  readonly settled: number;
}

/** Reads the rows out of the query client. A row that failed stays failed while it is asked again: nothing flickers. */
export function createStatusReader(
  queryClient: QueryClient
): (targets: readonly Target[], refresh: Refresh) => SloStatuses {
  const read = createReader();
  const failed = new Map<string, Loadable<SloReading>>();

  function statusOf(target: Target, refresh: Refresh): Loadable<SloReading> {
    switch (target.kind) {
      case 'waiting':
        return { kind: 'loading' };
      case 'impossible':
        return { kind: 'failed', problem: target.problem };
      case 'measured': {
        const { slo, hash } = target;
        const loadable = measuredStatus(queryClient, { slo, hash, refresh }, read);
        if (loadable.kind === 'loading') {
          return failed.get(hash) ?? loadable;
        }
        failed.delete(hash);
        return loadable.kind === 'failed' ? (failed.set(hash, loadable), loadable) : loadable;
      }
    }
  }

  return (targets, refresh) => {
    const statuses = new Map(targets.map((target) => [target.slo.id, statusOf(target, refresh)]));
    return { statuses, settled: [...statuses.values()].filter(({ kind }) => kind !== 'loading').length };
  };
}

function measuredStatus(
  queryClient: QueryClient,
  { slo, hash, refresh }: { readonly slo: Slo; readonly hash: string; readonly refresh: Refresh },
  read: (slo: Slo, measured: Measured) => SloReading
): Loadable<SloReading> {
  const state = queryClient.getQueryCache().get<Timed<Measured>, Error>(hash)?.state;
  return state === undefined
    ? { kind: 'loading' }
    : mapLoadable(toLoadable(state, 'numbers', refresh), (measured) => read(slo, measured));
}
