import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';
import React from 'react';
import { PageButton } from '../../ui/PageButton';
import { newPath } from '../paths';

/** Where a newcomer starts. */
export function EmptyCatalogue({ mayAdd }: { readonly mayAdd: boolean }) {
  return (
    <EmptyState
      variant="call-to-action"
      hideImage
      message={t('list.empty.title', 'No SLOs yet')}
      button={
        mayAdd ? (
          <PageButton href={newPath} icon="plus" size="lg">
            {t('list.empty.button', 'Write the first SLO')}
          </PageButton>
        ) : undefined
      }
    >
      {mayAdd
        ? t(
            'list.empty.body',
            'Say what good means for a service, and see how much unreliability it can still afford. Templates start from the metrics that you already have.'
          )
        : t('list.empty.viewer', 'An Editor or Admin can write the first one.')}
    </EmptyState>
  );
}
