import { t } from '@grafana/i18n';
import { skipToken, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '../../../state/keys';
import { type Offer, OFFERED } from '../../../state/rules/install/offer';
import { useServices } from '../../../state/ServicesProvider';
import type { InstallTarget, InstallWay } from './installWay';

/** A way with what its probe said; undefined while it is asked. */
export interface Offered {
  readonly way: InstallWay;
  readonly offer: Offer | undefined;
}

/**
 * Probes each way for a data source. A way whose probe opened it once stays, whatever becomes of the SLOs: it says
 * itself what it fails at, and what it has done meanwhile.
 */
export function useOffers(ways: readonly InstallWay[], target: InstallTarget): readonly Offered[] {
  const services = useServices();
  const [opened, setOpened] = useState<readonly InstallWay[]>([]);
  const { source, wanted } = target;
  const byRules: Offer = { offered: wanted.rules.length > 0 };
  const answers = useQueries({
    queries: ways.map(({ id, probe }) => ({
      queryKey: keys.installWay(source.uid, id, wanted.rules.length),
      queryFn: probe ? ({ signal }: { signal: AbortSignal }) => probe(services, target, signal) : skipToken,
    })),
  });
  const more = ways.filter((way, place) => answers[place]?.data?.offered && !opened.includes(way));
  if (more.length > 0) {
    setOpened([...opened, ...more]);
  }
  return ways.map((way, place) => {
    const probed = opened.includes(way) ? OFFERED : (answers[place]?.data ?? unasked(answers[place]?.error));
    return { way, offer: way.probe ? probed : byRules };
  });
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
