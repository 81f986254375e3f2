import type { AppPluginMeta, PluginConfigPageProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import React, { useState } from 'react';

import { createServices } from '../../state/services';
import { ServicesProvider } from '../../state/ServicesProvider';
import { useCatalogue } from '../../state/useCatalogue';
import { SettingsSections } from './SettingsSections';

/** The configuration page of the app. It stands outside of the app's own pages and brings its services along. */
export function SettingsPage(_: PluginConfigPageProps<AppPluginMeta>) {
  const [services] = useState(() => createServices());
  return (
    <ServicesProvider services={services}>
      <Settings />
    </ServicesProvider>
  );
}

/** The settings, once the catalogue is there. */
export function Settings() {
  const catalogue = useCatalogue();
  switch (catalogue.kind) {
    case 'loading':
      return <LoadingPlaceholder text={t('settings.loading', 'Loading the settings')} />;
    case 'failed':
      return (
        <Alert severity="error" title={catalogue.problem.title}>
          {catalogue.problem.detail} {catalogue.problem.remedy}
        </Alert>
      );
    case 'loaded':
      return <SettingsSections stored={catalogue.value} />;
  }
}
