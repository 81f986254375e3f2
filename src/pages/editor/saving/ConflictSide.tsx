import React from 'react';

import type { SloDraft } from '../../../spec/draft';
import { listPath } from '../../paths';
import type { SloEditorState } from '../useSloEditor';
import { ConflictView } from './ConflictView';
import { DeletedElsewhere } from './DeletedElsewhere';
import type { ConflictVersions } from './useSaving';

export interface ConflictSideProps {
  readonly editor: SloEditorState;
  readonly versions: ConflictVersions;
  /** Gets the version that is chosen so far; the preview shows it. */
  readonly onChoice: (merged: SloDraft | undefined) => void;
}

/** In place of the form while two versions wait for a decision. */
export function ConflictSide({ editor, versions, onChoice }: ConflictSideProps) {
  const { saving, discard, saveMerged, replace } = editor;
  const { base, mine, theirs, current } = versions;
  if (!theirs) {
    return (
      <DeletedElsewhere
        saving={saving.isSaving}
        onSave={() => saveMerged(mine, current)}
        onDiscard={() => discard(listPath)}
      />
    );
  }
  return (
    <ConflictView
      base={base}
      mine={mine}
      theirs={theirs}
      saving={saving.isSaving}
      onChoice={onChoice}
      onSave={(merged) => saveMerged(merged, current)}
      onCancel={() => {
        replace(mine);
        saving.reset();
      }}
    />
  );
}
