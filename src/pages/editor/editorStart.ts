import { t } from '@grafana/i18n';

import type { StoredCatalogue } from '../../slo/catalogue';
import type { SloDraft } from '../../spec/draft';
import { draftFromSlo } from '../../spec/draftFromSlo';
import { emptyDraft } from '../../spec/emptyDraft';

export type EditorMode = 'create' | 'edit' | 'duplicate';

/** What the editor opens with. */
export interface EditorStart {
  readonly mode: EditorMode;
  readonly draft: SloDraft;
  /** The catalogue that the draft was made from: a save is merged with what came after it. */
  readonly base: StoredCatalogue;
  /** Where unsaved work is kept. */
  readonly key: string;
}

/** The form for a route; undefined when there is no SLO with that id. */
export function editorStart(mode: EditorMode, base: StoredCatalogue, id: string | undefined): EditorStart | undefined {
  if (mode === 'create') {
    return { mode, base, key: 'create', draft: emptyDraft(base.catalogue.defaults) };
  }
  const slo = base.catalogue.slos.find((one) => one.id === id);
  if (!slo) {
    return undefined;
  }
  const draft = draftFromSlo(slo);
  return { mode, base, key: `${mode}.${slo.id}`, draft: mode === 'edit' ? draft : copyOf(draft) };
}

/** A copy has no id yet; it gets one from its title. */
function copyOf(draft: SloDraft): SloDraft {
  const title = t('editor.copyOf', 'Copy of {{title}}', {
    title: draft.title,
    interpolation: { escapeValue: false },
  });
  return { ...draft, id: '', title };
}
