import type { AppPluginMeta, PluginConfigPageProps } from '@grafana/data';
import React, { useState } from 'react';

import { createServices } from '../../state/services';
import { ServicesProvider } from '../../state/ServicesProvider';
import { useCatalogue } from '../../state/useCatalogue';
import { useRefreshNow } from '../../state/useRefreshNow';
import { StateView } from '../../ui/StateView';
import { AppBoundary } from '../app/AppBoundary';
import { SettingsSections } from './SettingsSections';

/** The configuration page of the app. It stands outside of the app's own pages and brings its services along. */
export function SettingsPage(_: PluginConfigPageProps<AppPluginMeta>) {
  const [services] = useState(() => createServices());
  return (
    <AppBoundary>
      <ServicesProvider services={services}>
        <Settings />
      </ServicesProvider>
    </AppBoundary>
  );
}

/** Pixels of the page before it is there. */
const HEIGHT = 600;

/** The settings, once the catalogue is there. */
export function Settings() {
  const { refreshNow } = useRefreshNow();
  return (
    <StateView loadable={useCatalogue()} height={HEIGHT} onRetry={refreshNow}>
      {(stored) => <SettingsSections stored={stored} />}
    </StateView>
  );
}
