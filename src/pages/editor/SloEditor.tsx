import React, { useState } from 'react';
import { FormProvider } from 'react-hook-form';

import type { Problem } from '../../slo/problem';
import type { SloDraft } from '../../spec/draft';
import { usePreview } from '../../state/preview/usePreview';
import { EditorHeader, type EditorSide } from './EditorHeader';
import { EditorLayout } from './EditorLayout';
import { EditorNotices } from './EditorNotices';
import type { EditorStart } from './editorStart';
import { EditorSides } from './EditorSides';
import { LeaveDialog } from './leaving/LeaveDialog';
import { useLeaveGuard } from './leaving/useLeaveGuard';
import { useDeletion } from '../deletion/useDeletion';
import { listPath, sloPath } from '../paths';
import { PreviewPane } from './preview/PreviewPane';
import { usePreviewSlo } from './preview/usePreviewSlo';
import { ConflictSide } from './saving/ConflictSide';
import { SaveBar } from './saving/SaveBar';
import { saveDoubt } from './saving/saveDoubt';
import { type SloEditorState, useSloEditor } from './useSloEditor';

export interface SloEditorProps {
  readonly start: EditorStart;
  /** Why nothing can be saved here; absent when it can. */
  readonly readOnly: Problem | undefined;
}

/** Form or YAML on the left, what it would have measured on the right, and the way to save it below. */
export function SloEditor({ start, readOnly }: SloEditorProps) {
  const editor = useSloEditor(start);
  const remove = useRemove(editor, start);
  const [side, setSide] = useState<EditorSide>('form');
  const [yamlProblems, setYamlProblems] = useState(0);
  const [choice, setChoice] = useState<SloDraft>();
  const { saving, changes } = editor;
  const draft = choice ?? editor.draft;
  const measured = usePreviewSlo(draft);
  const preview = usePreview(measured.ok ? measured.value : undefined);
  const blocked = useLeaveGuard(!readOnly && changes.length > 0);
  const isNew = start.mode !== 'edit';

  return (
    <FormProvider {...editor.form}>
      <EditorHeader
        start={start}
        title={editor.saved.title}
        side={side}
        onSide={setSide}
        sideLocked={saving.state.kind === 'conflict' || yamlProblems > 0}
        canWrite={!readOnly}
        onDelete={remove}
      />
      <EditorNotices editor={editor} readOnly={readOnly} />
      <EditorLayout
        left={
          saving.state.kind === 'conflict' ? (
            <ConflictSide editor={editor} versions={saving.state.versions} onChoice={setChoice} />
          ) : (
            <EditorSides
              editor={editor}
              start={start}
              side={side}
              readOnly={readOnly !== undefined}
              preview={preview}
              onYamlProblems={setYamlProblems}
              onLeaveYaml={() => setSide('form')}
            />
          )
        }
        right={
          <PreviewPane
            draft={draft}
            measured={measured}
            preview={preview}
            isBehind={yamlProblems > 0}
            hasFields={side === 'form' && saving.state.kind !== 'conflict'}
          />
        }
        bar={
          readOnly || saving.state.kind === 'conflict' ? null : (
            <SaveBar
              isNew={isNew}
              isSaving={saving.isSaving}
              blocked={yamlProblems > 0}
              changes={changes}
              doubt={measured.ok && preview ? saveDoubt(measured.value, preview) : undefined}
              cancelHref={isNew ? listPath : sloPath(draft.id)}
              onSave={editor.submit}
            />
          )
        }
      />
      <LeaveDialog blocked={blocked} isSaving={saving.isSaving} />
    </FormProvider>
  );
}

/** Deletes and goes back to the list, where the deletion can be undone. What was not saved goes with it. */
function useRemove({ base, discard }: SloEditorState, { draft }: EditorStart): () => Promise<void> {
  const deleteSlo = useDeletion();
  const slo = base.catalogue.slos.find(({ id }) => id === draft.id);
  return async () => {
    if (slo && (await deleteSlo(slo))) {
      discard(listPath);
    }
  };
}
