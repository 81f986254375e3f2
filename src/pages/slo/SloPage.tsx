import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';
import React from 'react';
import { useParams } from 'react-router-dom';
import { budgetLabels } from '../../slo/budgetLabels';
import { useCatalogue } from '../../state/useCatalogue';
import { PageButton } from '../../ui/PageButton';
import { Page } from '../app/Page';
import { listPath } from '../paths';
import { GroupedSlo } from './groups/GroupedSlo';
import { SloView } from './SloView';
import { SloWaiting } from './SloWaiting';

/** The page of one SLO: do I need to act, how much is left, what spent it, since when. */
export function SloPage() {
  const { id } = useParams();
  const catalogue = useCatalogue();
  if (catalogue.kind !== 'loaded') {
    return <SloWaiting title={id ?? ''} loadable={catalogue} />;
  }
  const slo = catalogue.value.catalogue.slos.find((one) => one.id === id);
  if (slo === undefined) {
    return <NoSuchSlo id={id ?? ''} hasProblems={catalogue.value.issues.length > 0} />;
  }
  return budgetLabels(slo).length > 0 ? (
    <GroupedSlo slo={slo} stored={catalogue.value} />
  ) : (
    <SloView slo={slo} stored={catalogue.value} />
  );
}

function NoSuchSlo({ id, hasProblems }: { readonly id: string; readonly hasProblems: boolean }) {
  return (
    <Page title={t('slo.missing.title', 'No such SLO')}>
      <EmptyState
        variant="not-found"
        message={t('slo.missing.message', 'There is no SLO with the id {{id}}', {
          id,
          interpolation: { escapeValue: false },
        })}
        button={<PageButton href={listPath}>{t('slo.missing.list', 'All SLOs')}</PageButton>}
      >
        {hasProblems
          ? t(
              'slo.missing.unreadable',
              'It may be among the stored entries that cannot be read: the list says which. Or it was deleted, or the link has a typo.'
            )
          : t('slo.missing.body', 'It may have been deleted, or the link has a typo.')}
      </EmptyState>
    </Page>
  );
}
