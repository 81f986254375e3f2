import { t } from '@grafana/i18n';
import { Alert } from '@grafana/ui';
import React from 'react';

import type { Problem } from '../../slo/problem';
import { KeptDraftOffer } from './leaving/KeptDraftOffer';
import { ReadOnlyNotice } from './saving/ReadOnlyNotice';
import { SaveOutcome } from './saving/SaveOutcome';
import type { SloEditorState } from './useSloEditor';

export interface EditorNoticesProps {
  readonly editor: SloEditorState;
  readonly readOnly: Problem | undefined;
}

/** Everything that has to be known before or after writing, above both sides. */
export function EditorNotices({ editor, readOnly }: EditorNoticesProps) {
  const { kept, changes, draft, saving, replace } = editor;
  const { offered } = kept;
  return (
    <>
      {readOnly && <ReadOnlyNotice problem={readOnly} draft={draft} />}
      {offered && !readOnly && (
        <KeptDraftOffer
          kept={offered}
          onRestore={() => {
            replace(offered.draft);
            kept.settle();
          }}
          onDiscard={kept.forget}
        />
      )}
      {!kept.isKept && changes.length > 0 && (
        <Alert
          severity="warning"
          title={t('editor.kept.refused', 'This browser does not keep unsaved changes. Save before leaving the page.')}
        />
      )}
      <SaveOutcome id={draft.id} state={saving.state} />
    </>
  );
}
