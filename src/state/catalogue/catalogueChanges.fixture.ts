import { act } from '@testing-library/react';
import type { GatewayError } from '../../grafana/gatewayError';
import { createMemoryGateway } from '../testing/memoryGateway.fixture';
import { createState, pass, renderState } from '../testing/renderState.fixture';
import { requestSlo } from '../testing/slo.fixture';
import { useCatalogue } from '../useCatalogue';
import type { SaveResult } from './saveResult';
import { useDeleteSlo, useImportCatalogue, useSaveDefaults, useSaveSlo } from './useCatalogueChanges';
import { useRawCatalogue } from './useRawCatalogue';

export const [A, B, C] = [requestSlo('a'), requestSlo('b'), requestSlo('c')];

function useAll() {
  return {
    catalogue: useCatalogue(),
    raw: useRawCatalogue(),
    ...useSaveSlo(),
    ...useDeleteSlo(),
    ...useSaveDefaults(),
    ...useImportCatalogue(),
  };
}

/** The catalogue as pages see it, and what changes it. */
export async function start(slos = [A, B, C], readFailure?: GatewayError) {
  const gateway = createMemoryGateway(slos);
  gateway.readFailure = readFailure;
  const { result } = renderState(createState(gateway), useAll, undefined);
  await pass();
  const shown = () =>
    result.current.catalogue.kind === 'loaded' ? result.current.catalogue.value.catalogue : undefined;
  const ids = () => shown()?.slos.map(({ id }) => id);
  const run = async (save: (hooks: ReturnType<typeof useAll>) => Promise<SaveResult>) => {
    let saved: SaveResult | undefined;
    await act(async () => {
      saved = await save(result.current);
    });
    await pass();
    return saved;
  };
  const undo = (saved: SaveResult | undefined) =>
    run(() => (saved?.ok ? saved.value.undo() : Promise.reject(new Error('not saved'))));
  return { gateway, result, shown, ids, run, undo };
}
