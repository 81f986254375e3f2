import { useState } from 'react';

import type { StoredCatalogue } from '../../../slo/catalogue';
import type { Problem } from '../../../slo/problem';
import type { SloId } from '../../../slo/slo';
import type { Saved } from '../../../state/catalogue/saveResult';
import { useDeleteSlo } from '../../../state/catalogue/useCatalogueChanges';

export type DeleteState =
  | { readonly kind: 'none' }
  | { readonly kind: 'deleted'; readonly undo: Saved['undo'] }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface Deleting {
  readonly state: DeleteState;
  readonly isDeleting: boolean;
  readonly remove: (id: SloId, base: StoredCatalogue) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Deletes at once and offers to undo it, rather than asking first. */
export function useDeleting(): Deleting {
  const { deleteSlo, isSaving } = useDeleteSlo();
  const [state, setState] = useState<DeleteState>({ kind: 'none' });
  return {
    state,
    isDeleting: isSaving,
    remove: async (id, base) => {
      const result = await deleteSlo(id, base);
      setState(
        result.ok ? { kind: 'deleted', undo: result.value.undo } : { kind: 'failed', problem: result.error.problem }
      );
    },
    undo: async () => {
      if (state.kind !== 'deleted') {
        return;
      }
      const result = await state.undo();
      setState(result.ok ? { kind: 'none' } : { kind: 'failed', problem: result.error.problem });
    },
  };
}
