import { t } from '@grafana/i18n';
import React, { lazy } from 'react';
import { useParams } from 'react-router-dom';
import { useCatalogue } from '../../state/useCatalogue';
import { sloPath } from '../paths';
import { type Place, slosPlace } from './breadcrumb';
import { Page } from './Page';

const EditorPage = lazy(async () => ({ default: (await import('../editor/EditorPage')).EditorPage }));

type EditorMode = React.ComponentProps<typeof EditorPage>['mode'];

/** The editor in its frame, which is there before the editor is loaded. */
export function EditorRoute({ mode }: { readonly mode: EditorMode }) {
  return (
    <Page title={editorTitle(mode)} below={useEditedSlo()}>
      <EditorPage mode={mode} />
    </Page>
  );
}

/** The SLO that the address names, below the list; it has its id for a title until its title is there. */
function useEditedSlo(): readonly Place[] {
  const { id } = useParams();
  const catalogue = useCatalogue();
  const slos = catalogue.kind === 'loaded' ? catalogue.value.catalogue.slos : [];
  const title = slos.find((slo) => slo.id === id)?.title;
  return id === undefined ? [slosPlace()] : [slosPlace(), { title: title ?? id, path: sloPath(id) }];
}

function editorTitle(mode: EditorMode): string {
  switch (mode) {
    case 'edit':
      return t('app.title.edit', 'Edit SLO');
    case 'duplicate':
      return t('app.title.duplicate', 'Duplicate SLO');
    default:
      return t('app.title.new', 'New SLO');
  }
}
