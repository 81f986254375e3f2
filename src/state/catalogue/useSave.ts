import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { SaveOptions } from '../../grafana/catalogue/catalogueStore';
import type { Catalogue, StoredCatalogue } from '../../slo/catalogue';
import { err, ok, type Result } from '../../slo/result';
import { keys } from '../keys';
import { toProblem } from '../problems';
import { QueryFailure, type Timed } from '../queryFailure';
import type { Services } from '../services';
import { useServices } from '../ServicesProvider';
import { catalogueQuery } from '../useCatalogue';
import { takeBack } from './takeBack';
import { saveProblem } from './saveProblem';
import type { SaveProblem, SaveResult } from './saveResult';

/** A change of the catalogue. */
export interface Change {
  readonly apply: (catalogue: Catalogue) => Catalogue;
  readonly options?: SaveOptions;
}

export type Save = (change: Change, base?: StoredCatalogue) => Promise<SaveResult>;

/**
 * Saves changes of the catalogue. `base` is what the user started from, so that a change by somebody else meanwhile is
 * noticed; without it, what is on the page now. What was saved is on every page at once.
 */
export function useSave(): { readonly save: Save; readonly isSaving: boolean } {
  const services = useServices();
  const queryClient = useQueryClient();
  const [underWay, setUnderWay] = useState(0);
  const save = useCallback<Save>(
    async (change, base) => {
      setUnderWay((count) => count + 1);
      try {
        return await saveChange(services, queryClient, change, base);
      } finally {
        setUnderWay((count) => count - 1);
      }
    },
    [services, queryClient]
  );
  return { save, isSaving: underWay > 0 };
}

async function saveChange(
  services: Services,
  queryClient: QueryClient,
  change: Change,
  given?: StoredCatalogue
): Promise<SaveResult> {
  const base = given === undefined ? await present(services, queryClient) : ok(given);
  if (!base.ok) {
    return base;
  }
  const saved = await services.gateway.catalogue.save(base.value, change.apply, change.options);
  if (!saved.ok) {
    return err(saveProblem(saved.error));
  }
  const { stored } = saved.value;
  // A read that began before the save must not put the old catalogue back.
  await queryClient.cancelQueries({ queryKey: keys.catalogue() });
  const timed: Timed<StoredCatalogue> = { value: stored, asOf: services.now(), warnings: [] };
  queryClient.setQueryData(keys.catalogue(), timed);
  void queryClient.invalidateQueries({ queryKey: keys.rawCatalogue() });
  const back = takeBack(change, { before: base.value, stored });
  return ok({ stored, undo: () => saveChange(services, queryClient, back.change, back.base) });
}

/** What is on the page, read first where nothing is. */
async function present(services: Services, queryClient: QueryClient): Promise<Result<StoredCatalogue, SaveProblem>> {
  try {
    const { value } = await queryClient.query({ ...catalogueQuery(services), staleTime: 'static' });
    return ok(value);
  } catch (thrown) {
    if (thrown instanceof QueryFailure) {
      return err({ kind: 'problem', problem: toProblem(thrown.failure, 'catalogue') });
    }
    throw thrown;
  }
}
