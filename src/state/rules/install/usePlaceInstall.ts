import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type GatewayError, gatewayError } from '../../../grafana/gatewayError';
import { nameOf, type PlacePlan } from '../../../rules/install/placePlan';
import type { PlaceKind } from '../../../rules/install/places';
import type { StoredCatalogue } from '../../../slo/catalogue';
import { keys } from '../../keys';
import { QueryFailure, type Timed } from '../../queryFailure';
import type { Services } from '../../services';
import { useServices } from '../../ServicesProvider';
import { catalogueQuery } from '../../useCatalogue';
import { type PlaceTarget, readDryRun } from './placeQuery';
import { type RunReport, runSteps } from './runSteps';

/** Grafana writes one group after the other into one table; a ruler keeps each group by itself. */
const IN_FLIGHT: Readonly<Record<PlaceKind, number>> = { grafana: 1, ruler: 4 };

/** An installation, from the press of the button to what came of it. */
export type Installing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly isStopping: boolean }
  /** Somebody changed the SLOs or what is there after the dry run was shown: nothing was done. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'unread'; readonly error: GatewayError }
  | { readonly kind: 'ended'; readonly report: RunReport };

export interface PlaceInstall {
  readonly installing: Installing;
  /** Reads the SLOs and what is there again, and installs if that is still what the dry run that is shown says. */
  readonly start: (shown: PlacePlan) => void;
  readonly stop: () => void;
}

/**
 * Installs to a place, one installation at a time, each with the target that it was started with: its report stays until
 * the next is started. Whoever leaves the page stops it.
 */
export function usePlaceInstall(target: PlaceTarget): PlaceInstall {
  const services = useServices();
  const queryClient = useQueryClient();
  const [installing, setInstalling] = useState<Installing>({ kind: 'idle' });
  const stopper = useRef<AbortController>();
  useEffect(() => () => stopper.current?.abort(), []);
  const start = useCallback(
    (shown: PlacePlan) => {
      const controller = new AbortController();
      stopper.current = controller;
      const tell = (now: Installing) => {
        if (stopper.current === controller) {
          setInstalling(now);
        }
      };
      void install(services, target, shown, { stop: controller.signal, tell }).then((ended) => {
        tell(ended);
        return queryClient.invalidateQueries({ queryKey: keys.all });
      });
    },
    [services, queryClient, target]
  );
  const stop = useCallback(() => {
    stopper.current?.abort();
    setInstalling((now) => (now.kind === 'running' ? { ...now, isStopping: true } : now));
  }, []);
  return { installing, start, stop };
}

interface Listener {
  readonly stop: AbortSignal;
  readonly tell: (now: Installing) => void;
}

async function install(
  services: Services,
  target: PlaceTarget,
  shown: PlacePlan,
  { stop, tell }: Listener
): Promise<Installing> {
  tell({ kind: 'checking' });
  try {
    if (await haveSlosChanged(services)) {
      return { kind: 'outdated' };
    }
    const { value } = await readDryRun(services, target, stop);
    const { place, plan } = value;
    if (outline(plan) !== outline(shown)) {
      return { kind: 'outdated' };
    }
    const total = plan.steps.length;
    const progress = (done: number) => tell({ kind: 'running', done, total, isStopping: stop.aborted });
    progress(0);
    const report = await runSteps(plan.steps, place, { inFlight: IN_FLIGHT[target.kind], stop, onDone: progress });
    return { kind: 'ended', report };
  } catch (thrown) {
    const error =
      thrown instanceof QueryFailure ? thrown.failure : gatewayError('unavailable', String(thrown), { cause: thrown });
    return { kind: 'unread', error };
  }
}

/** By an old catalogue, rules that another tab has just installed for a new SLO would be left over, and removed. */
async function haveSlosChanged(services: Services): Promise<boolean> {
  const { queryClient } = services;
  const known = () => queryClient.getQueryData<Timed<StoredCatalogue>>(keys.catalogue())?.value;
  const shown = known();
  await queryClient.query({ ...catalogueQuery(services), staleTime: 0 });
  const now = known();
  return now?.catalogue !== shown?.catalogue || now?.unreadable !== shown?.unreadable;
}

/** What a dry run says will be done, and what will not. */
function outline({ steps, leftAlone }: PlacePlan): string {
  return JSON.stringify([steps.map((step) => [step.kind, nameOf(step)]), leftAlone]);
}
