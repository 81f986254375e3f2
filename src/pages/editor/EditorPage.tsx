import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';
import React, { useState } from 'react';
import { useParams } from 'react-router-dom';

import type { StoredCatalogue } from '../../slo/catalogue';
import { useReadOnlyReason } from '../../state/catalogue/useReadOnlyReason';
import { useCatalogue } from '../../state/useCatalogue';
import { useRefreshNow } from '../../state/useRefreshNow';
import { StateView } from '../../ui/StateView';
import { PageButton } from '../../ui/PageButton';
import { type EditorMode, editorStart } from './editorStart';
import { listPath } from '../paths';
import { SloEditor } from './SloEditor';

/** Pixels of the form before it is there. */
const HEIGHT = 600;

/** Creates, edits or duplicates one SLO. */
export function EditorPage({ mode }: { readonly mode: EditorMode }) {
  const { id } = useParams();
  const { refreshNow } = useRefreshNow();
  return (
    <StateView loadable={useCatalogue()} height={HEIGHT} onRetry={refreshNow}>
      {(stored) => <LoadedEditor key={`${mode} ${id ?? ''}`} mode={mode} id={id} stored={stored} />}
    </StateView>
  );
}

interface LoadedEditorProps {
  readonly mode: EditorMode;
  readonly id: string | undefined;
  readonly stored: StoredCatalogue;
}

function LoadedEditor({ mode, id, stored }: LoadedEditorProps) {
  // What the form began with stays, whatever is saved elsewhere meanwhile: saving merges the two.
  const [start] = useState(() => editorStart(mode, stored, id));
  const readOnly = useReadOnlyReason(start?.base ?? stored);
  if (!start) {
    return (
      <EmptyState
        variant="not-found"
        message={t('editor.notFound', 'There is no SLO with the id {{id}}', {
          id: id ?? '',
          interpolation: { escapeValue: false },
        })}
        button={<PageButton href={listPath}>{t('editor.toList', 'All SLOs')}</PageButton>}
      >
        {stored.issues.length > 0
          ? t(
              'editor.unreadable',
              'It may be among the stored entries that cannot be read: the settings of the app show them. Or it was deleted, or the link was cut off.'
            )
          : t('editor.notFoundHelp', 'It may have been deleted, or the link was cut off.')}
      </EmptyState>
    );
  }
  return <SloEditor start={start} readOnly={readOnly} />;
}
