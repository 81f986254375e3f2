import { useQueries } from '@tanstack/react-query';
import { keys } from '../../../state/keys';
import { useServices } from '../../../state/ServicesProvider';
import type { InstallTarget, InstallWay, Offer } from './installWay';

/** A way with what its probe said; undefined while it is asked. */
export interface Offered {
  readonly way: InstallWay;
  readonly offer: Offer | undefined;
}

/** Probes each way for a data source. */
export function useOffers(ways: readonly InstallWay[], target: InstallTarget): readonly Offered[] {
  const services = useServices();
  const answers = useQueries({
    queries: ways.map((way) => ({
      queryKey: keys.installWay(target.source.uid, way.id, target.wanted.rules.length),
      queryFn: ({ signal }: { signal: AbortSignal }) => way.probe(services, target, signal),
    })),
  });
  return ways.map((way, place) => ({ way, offer: answers[place]?.data }));
}
