import { useEffect, useId, useMemo, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';

import type { StoredCatalogue } from '../../slo/catalogue';
import type { SloDraft } from '../../spec/draft';
import { sloFromDraft } from '../../spec/sloFromDraft';
import type { EditorStart } from './editorStart';
import { focusFirstError } from './form/focusFirstError';
import { useSloForm } from './form/useSloForm';
import { type KeptDraftState, useKeptDraft } from './leaving/useKeptDraft';
import { JUST_CREATED } from '../justCreated';
import { sloPath } from '../paths';
import { changesBetween, type FieldChange } from './saving/changes';
import { type SavedSlo, type Saving, useSaving } from './saving/useSaving';

export interface SloEditorState {
  readonly form: UseFormReturn<SloDraft>;
  readonly draft: SloDraft;
  /** What is stored, or what a new SLO began with. */
  readonly saved: SloDraft;
  readonly base: StoredCatalogue;
  /** What differs from what is saved (or from an empty form). */
  readonly changes: readonly FieldChange[];
  readonly saving: Saving;
  readonly kept: KeptDraftState;
  /** id of the element with the form, to find its first error. */
  readonly formId: string;
  /** Checks the form and saves it, or focuses the first field with an error. */
  readonly submit: () => Promise<void>;
  /** Saves a version that was chosen in a conflict. */
  readonly saveMerged: (merged: SloDraft, current: StoredCatalogue) => Promise<void>;
  /** Puts other values into the form, as unsaved changes. */
  readonly replace: (draft: SloDraft) => void;
  /** Gives up what is not saved and goes to another page. */
  readonly discard: (path: string) => void;
}

/** Everything that the editor of one SLO knows and does. */
export function useSloEditor(start: EditorStart): SloEditorState {
  const formId = useId();
  const [base, setBase] = useState(start.base);
  const [saved, setSaved] = useState(start.draft);
  const form = useSloForm(start.draft, useTakenIds(start));
  const draft = form.watch();
  const changes = useMemo(() => changesBetween(saved, draft), [saved, draft]);
  const kept = useKeptDraft(start.key, form, saved);
  const leaveTo = useLeaveTo(changes.length > 0);
  const { saving, save } = useSaveAction(saved, (wanted, done) => {
    setBase(done.stored);
    setSaved(wanted);
    form.reset(wanted);
    // Last, since putting values into the form keeps them.
    kept.forget();
    if (start.mode !== 'edit') {
      leaveTo(sloPath(done.slo.id), JUST_CREATED);
    }
  });
  const submit = form.handleSubmit(
    (valid) => save(valid, base),
    (errors) => focusFirstError(document.getElementById(formId), errors)
  );
  const replace = (next: SloDraft) => form.reset(next, { keepDefaultValues: true });
  const discard = (path: string) => {
    form.reset(saved);
    kept.forget();
    leaveTo(path);
  };
  const saveMerged = async (merged: SloDraft, current: StoredCatalogue) => {
    replace(merged);
    await save(merged, current);
  };
  const actions = { submit: () => submit(), saveMerged, replace, discard };
  return { form, saved, draft, base, changes, saving, kept, formId, ...actions };
}

/** Saves what the form describes. `saved` is what a save is compared with to say what changed. */
function useSaveAction(saved: SloDraft, onDone: (wanted: SloDraft, done: SavedSlo) => void) {
  const saving = useSaving();
  const save = async (wanted: SloDraft, from: StoredCatalogue) => {
    const slo = sloFromDraft(wanted);
    const done = slo.ok ? await saving.save(slo.value, saved, from) : undefined;
    if (done) {
      onDone(wanted, done);
    }
  };
  return { saving, save };
}

/** Ids that a new SLO must not have. */
function useTakenIds({ mode, base }: EditorStart): ReadonlySet<string> {
  return useMemo(() => new Set<string>(mode === 'edit' ? [] : base.catalogue.slos.map(({ id }) => id)), [mode, base]);
}

/** Goes to another page once nothing is unsaved any more, so that nobody is asked whether to leave. */
function useLeaveTo(unsaved: boolean): (path: string, state?: object) => void {
  const navigate = useNavigate();
  const [target, setTarget] = useState<{ readonly path: string; readonly state: object | undefined }>();
  useEffect(() => {
    if (target !== undefined && !unsaved) {
      navigate(target.path, { state: target.state });
    }
  }, [navigate, target, unsaved]);
  return (path, state) => setTarget({ path, state });
}
