import { useCallback } from 'react';
import type { Catalogue, CatalogueDefaults, StoredCatalogue, Team } from '../../slo/catalogue';
import type { Slo, SloId } from '../../slo/slo';
import { type ImportMode, importAll, putSettings, putSlo, removeSlo } from './changes';
import type { SaveResult } from './saveResult';
import { useSave } from './useSave';

/** Creates an SLO or replaces the one with its id. `base` is the catalogue that the form was filled from. */
export function useSaveSlo() {
  const { save, isSaving } = useSave();
  const saveSlo = useCallback(
    (slo: Slo, base?: StoredCatalogue): Promise<SaveResult> => save(putSlo(slo), base),
    [save]
  );
  return { saveSlo, isSaving };
}

/** Deletes an SLO; the result can undo it. */
export function useDeleteSlo() {
  const { save, isSaving } = useSave();
  const deleteSlo = useCallback(
    (id: SloId, base?: StoredCatalogue): Promise<SaveResult> => save(removeSlo(id), base),
    [save]
  );
  return { deleteSlo, isSaving };
}

/** Saves defaults and teams. */
export function useSaveDefaults() {
  const { save, isSaving } = useSave();
  const saveDefaults = useCallback(
    (
      settings: { readonly defaults: CatalogueDefaults; readonly teams: readonly Team[] },
      base?: StoredCatalogue
    ): Promise<SaveResult> => save(putSettings(settings), base),
    [save]
  );
  return { saveDefaults, isSaving };
}

/** Takes a whole catalogue in, over what is there or in its place; the result can undo it. */
export function useImportCatalogue() {
  const { save, isSaving } = useSave();
  const importCatalogue = useCallback(
    (incoming: Catalogue, mode: ImportMode, base?: StoredCatalogue): Promise<SaveResult> =>
      save(importAll(incoming, mode), base),
    [save]
  );
  return { importCatalogue, isSaving };
}
