import { t } from '@grafana/i18n';
import { EmptyState } from '@grafana/ui';
import React from 'react';
import { PageButton } from '../../ui/PageButton';
import { listPath } from '../paths';
import { Page } from './Page';

/** An address that the app does not have. */
export function UnknownPage() {
  return (
    <Page title={t('app.unknown.title', 'No such page')}>
      <EmptyState
        variant="not-found"
        message={t('app.unknown.message', 'Headroom has no page at this address')}
        button={<PageButton href={listPath}>{t('app.unknown.list', 'All SLOs')}</PageButton>}
      />
    </Page>
  );
}
