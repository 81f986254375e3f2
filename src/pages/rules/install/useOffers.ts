import { t } from '@grafana/i18n';
import { useQueries } from '@tanstack/react-query';
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
    queries: ways.map((way) => {
      const queryKey = keys.installWay(target.source.uid, way.id, target.wanted.rules.length);
      return {
        queryKey,
        queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Offer> => {
          const offer = await way.probe(services, target, signal);
          const last = services.queryClient.getQueryData<Offer>(queryKey);
          return last?.offered ? last : offer;
        },
      };
    }),
  });
  return ways.map((way, place) => ({ way, offer: answers[place]?.data ?? unasked(answers[place]?.error) }));
}

/** A way whose code did not arrive must not be missing without a word. */
function unasked(error: Error | null | undefined): Offer | undefined {
  return error
    ? {
        offered: false,
        reason: t('rules.install.unasked', 'its part of the app could not be loaded. Reload the page. {{detail}}', {
          detail: error.message,
          interpolation: { escapeValue: false },
        }),
      }
    : undefined;
}
