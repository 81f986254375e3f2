import { t } from '@grafana/i18n';
import { Text } from '@grafana/ui';
import React from 'react';
import { useCatalogue } from '../../state/useCatalogue';
import { useRefreshNow } from '../../state/useRefreshNow';
import { StateView } from '../../ui/StateView';
import { Page } from '../app/Page';
import { Sources } from './Sources';

/** Pixels of the page before it is there. */
const HEIGHT = 400;

/** What each data source should run, what it runs, and ways to bring the one to the other. */
export function RulesPage() {
  const { refreshNow } = useRefreshNow();
  return (
    <Page title={t('rules.title', 'Rules')} below={[]}>
      <Text element="p" color="secondary">
        {t(
          'rules.intro',
          'Rules record the events of each SLO and alert when its budget burns. Here is what each data source should run, and what it runs.'
        )}
      </Text>
      <StateView loadable={useCatalogue()} height={HEIGHT} onRetry={refreshNow}>
        {(stored) => <Sources stored={stored} />}
      </StateView>
    </Page>
  );
}
