import React, { useState } from 'react';
import { FormProvider } from 'react-hook-form';

import type { Problem } from '../../slo/problem';
import type { SloId } from '../../slo/slo';
import { EditorHeader, type EditorSide } from './EditorHeader';
import { EditorLayout } from './EditorLayout';
import { EditorNotices } from './EditorNotices';
import type { EditorStart } from './editorStart';
import { EditorSides } from './EditorSides';
import { LeaveDialog } from './leaving/LeaveDialog';
import { useLeaveGuard } from './leaving/useLeaveGuard';
import { listPath, sloPath } from '../paths';
import { PreviewPane } from './preview/PreviewPane';
import { usePreviewSlo } from './preview/usePreviewSlo';
import { ConflictSide } from './saving/ConflictSide';
import { DeletedNotice } from './saving/DeletedNotice';
import { SaveBar } from './saving/SaveBar';
import { useDeleting } from './saving/useDeleting';
import { useSloEditor } from './useSloEditor';

export interface SloEditorProps {
  readonly start: EditorStart;
  /** Why nothing can be saved here; absent when it can. */
  readonly readOnly: Problem | undefined;
}

/** Form or YAML on the left, what it would have measured on the right, and the way to save it below. */
export function SloEditor({ start, readOnly }: SloEditorProps) {
  const editor = useSloEditor(start);
  const deleting = useDeleting();
  const [side, setSide] = useState<EditorSide>('form');
  const [yamlProblems, setYamlProblems] = useState(0);
  const preview = usePreviewSlo(editor.draft);
  const { saving, changes, draft, base } = editor;
  const isDeleted = deleting.state.kind === 'deleted';
  const blocked = useLeaveGuard(!readOnly && !isDeleted && changes.length > 0);
  const isNew = start.mode !== 'edit';

  if (isDeleted) {
    return <DeletedNotice title={start.draft.title} onUndo={deleting.undo} />;
  }
  return (
    <FormProvider {...editor.form}>
      <EditorHeader
        start={start}
        side={side}
        onSide={setSide}
        sideLocked={saving.state.kind === 'conflict' || yamlProblems > 0}
        canWrite={!readOnly}
        onDelete={() => deleting.remove(start.draft.id as SloId, base)}
      />
      <EditorNotices editor={editor} readOnly={readOnly} deleting={deleting.state} />
      <EditorLayout
        left={
          saving.state.kind === 'conflict' ? (
            <ConflictSide editor={editor} versions={saving.state.versions} />
          ) : (
            <EditorSides
              editor={editor}
              start={start}
              side={side}
              readOnly={readOnly !== undefined}
              onYamlProblems={setYamlProblems}
              onLeaveYaml={() => setSide('form')}
            />
          )
        }
        right={<PreviewPane slo={preview} />}
        bar={
          readOnly || saving.state.kind === 'conflict' ? null : (
            <SaveBar
              isNew={isNew}
              isSaving={saving.isSaving}
              blocked={yamlProblems > 0}
              changes={changes}
              cancelHref={isNew ? listPath : sloPath(draft.id)}
              onSave={editor.submit}
            />
          )
        }
      />
      <LeaveDialog blocked={blocked} />
    </FormProvider>
  );
}
