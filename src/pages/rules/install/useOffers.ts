import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import { keys } from '../../../state/keys';
import { useServices } from '../../../state/ServicesProvider';
import type { InstallTarget, InstallWay, Offer } from './installWay';

/** A way with what its probe said; undefined while it is asked. */
export interface Offered {
  readonly way: InstallWay;
  readonly offer: Offer | undefined;
}

/**
 * Probes each way for a data source. A way that was offered once stays: it says itself what it fails at, and what it
 * has done meanwhile.
 */
export function useOffers(ways: readonly InstallWay[], target: InstallTarget): readonly Offered[] {
  const services = useServices();
  const answers = useQueries({
    queries: ways.map((way) => ({
      queryKey: keys.installWay(target.source.uid, way.id, target.wanted.rules.length),
      queryFn: ({ signal }: { signal: AbortSignal }) => way.probe(services, target, signal),
    })),
  });
  const open = useRef(new Map<string, Offer>());
  return ways.map((way, place) => {
    const offer = answers[place]?.data;
    if (offer?.offered) {
      open.current.set(way.id, offer);
    }
    return { way, offer: open.current.get(way.id) ?? offer };
  });
}
