import { t } from '@grafana/i18n';
import { EmptyState, LinkButton } from '@grafana/ui';
import React from 'react';
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
          <LinkButton href={newPath} icon="plus" size="lg">
            {t('list.empty.button', 'Write the first SLO')}
          </LinkButton>
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
