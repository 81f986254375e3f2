import { t } from '@grafana/i18n';
import React, { lazy, Suspense } from 'react';
import type { StoredCatalogue } from '../../slo/catalogue';
import { useCatalogue } from '../../state/useCatalogue';
import { usePermissions } from '../../state/usePermissions';
import { useRefreshNow } from '../../state/useRefreshNow';
import { StateView } from '../../ui/StateView';
import { PageButton } from '../../ui/PageButton';
import { Page } from '../app/Page';
import { newPath } from '../paths';
import { ListSkeleton } from './ListSkeleton';
import { SloList } from './SloList';

// What most lists never show is loaded when it is.
const CatalogueNotices = lazy(async () => ({ default: (await import('./CatalogueNotices')).CatalogueNotices }));
const EmptyCatalogue = lazy(async () => ({ default: (await import('./EmptyCatalogue')).EmptyCatalogue }));

/** All SLOs, worst first. */
export function SlosPage() {
  const catalogue = useCatalogue();
  const { refreshNow } = useRefreshNow();
  const { canWrite } = usePermissions();
  const mayAdd = canWrite && catalogue.kind === 'loaded' && catalogue.value.readOnly === undefined;
  return (
    <Page
      title={t('list.title', 'SLOs')}
      below={[]}
      actions={
        mayAdd && (
          <PageButton href={newPath} icon="plus">
            {t('list.new', 'New SLO')}
          </PageButton>
        )
      }
    >
      <StateView loadable={catalogue} height={400} skeleton={<ListSkeleton />} onRetry={refreshNow}>
        {(stored) => <Loaded stored={stored} mayAdd={mayAdd} />}
      </StateView>
    </Page>
  );
}

function Loaded({ stored, mayAdd }: { readonly stored: StoredCatalogue; readonly mayAdd: boolean }) {
  return (
    <>
      <Suspense fallback={null}>
        {hasNotices(stored) && <CatalogueNotices stored={stored} />}
        {isNew(stored) && <EmptyCatalogue mayAdd={mayAdd} />}
      </Suspense>
      {stored.catalogue.slos.length > 0 && <SloList catalogue={stored.catalogue} mayWrite={mayAdd} />}
    </>
  );
}

function hasNotices({ readOnly, issues }: StoredCatalogue): boolean {
  return readOnly !== undefined || issues.length > 0;
}

/** Nobody has written anything yet; a catalogue of entries that cannot be read is not new. */
function isNew({ catalogue, issues }: StoredCatalogue): boolean {
  return catalogue.slos.length === 0 && issues.length === 0;
}
