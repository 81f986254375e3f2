import React from 'react';

import type { SloDraft } from '../../../spec/draft';
import { listPath } from '../../paths';
import type { SloEditorState } from '../useSloEditor';
import { ConflictView } from './ConflictView';
import { DeletedElsewhere } from './DeletedElsewhere';
import { UnreadableElsewhere } from './UnreadableElsewhere';
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
  const back = () => {
    replace(mine);
    saving.reset();
  };
  const unreadable = current.unreadable.find(({ id }) => id === mine.id);
  if (!theirs && unreadable) {
    return (
      <UnreadableElsewhere
        entry={unreadable}
        saving={saving.isSaving}
        onSave={() => saveMerged(mine, current)}
        onBack={back}
      />
    );
  }
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
      onCancel={back}
    />
  );
}
