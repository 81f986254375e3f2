import { useState } from 'react';

import type { StoredCatalogue } from '../../../slo/catalogue';
import type { Problem } from '../../../slo/problem';
import type { Slo } from '../../../slo/slo';
import type { SloDraft } from '../../../spec/draft';
import { draftFromSlo } from '../../../spec/draftFromSlo';
import type { SaveProblem, SaveResult } from '../../../state/catalogue/saveResult';
import { useSaveSlo } from '../../../state/catalogue/useCatalogueChanges';
import { changesBetween, type FieldChange } from './changes';
import { rulesChange } from './rulesChange';

/** What became of the last save. */
export type SaveState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'saved';
      readonly changes: readonly FieldChange[];
      /** Alerts are those of before until rules are installed again. */
      readonly rulesChange: boolean;
    }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'conflict'; readonly versions: ConflictVersions };

/** All versions of an SLO that two people saved. `theirs` is absent when it was deleted. */
export interface ConflictVersions {
  readonly base: SloDraft | undefined;
  readonly mine: SloDraft;
  readonly theirs: SloDraft | undefined;
  readonly current: StoredCatalogue;
}

export interface SavedSlo {
  readonly slo: Slo;
  readonly stored: StoredCatalogue;
}

export interface Saving {
  readonly state: SaveState;
  readonly isSaving: boolean;
  /** Saves `slo`; `before` is what it is compared with to say what changed. Undefined when it was not saved. */
  readonly save: (slo: Slo, before: SloDraft, base: StoredCatalogue) => Promise<SavedSlo | undefined>;
  readonly reset: () => void;
}

/** Saves with the base that the form was filled from, so that nobody's change is overwritten unseen. */
export function useSaving(): Saving {
  const { saveSlo, isSaving } = useSaveSlo();
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const save: Saving['save'] = async (slo, before, base) => {
    const result: SaveResult = await saveSlo(slo, base);
    if (!result.ok) {
      setState(afterFailure(result.error, slo));
      return undefined;
    }
    setState({
      kind: 'saved',
      changes: changesBetween(before, draftFromSlo(slo)),
      rulesChange: rulesChange(before, slo, base.catalogue.defaults),
    });
    return { slo, stored: result.value.stored };
  };
  return { state, isSaving, save, reset: () => setState({ kind: 'idle' }) };
}

function afterFailure(failure: SaveProblem, slo: Slo): SaveState {
  if (failure.kind === 'problem') {
    return { kind: 'failed', problem: failure.problem };
  }
  const conflict = failure.conflicts.find((one) => one.kind === 'slo' && one.sloId === slo.id);
  if (conflict?.kind !== 'slo') {
    return { kind: 'failed', problem: failure.problem };
  }
  const { base, theirs } = conflict;
  return {
    kind: 'conflict',
    versions: {
      base: base && draftFromSlo(base),
      mine: draftFromSlo(slo),
      theirs: theirs && draftFromSlo(theirs),
      current: failure.current,
    },
  };
}
