import { useCallback } from 'react';
import type { Slo } from '../../slo/slo';
import { withoutVersions } from '../../state/catalogue/saveProblem';
import { useDeleteSlo } from '../../state/catalogue/useCatalogueChanges';
import { useDeletions } from './DeletionProvider';

/** Deletes at once and leaves a notice that can undo it. */
export function useDeletion(): (slo: Slo) => Promise<boolean> {
  const { deleteSlo } = useDeleteSlo();
  const { announce } = useDeletions();
  return useCallback(
    async (slo) => {
      const result = await deleteSlo(slo.id);
      announce(
        result.ok
          ? { kind: 'deleted', title: slo.title, undo: result.value.undo }
          : { kind: 'failed', title: slo.title, problem: withoutVersions(result.error) }
      );
      return result.ok;
    },
    [deleteSlo, announce]
  );
}
