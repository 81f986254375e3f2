import 'uplot/dist/uPlot.min.css';
import { getThemeById, type GrafanaTheme2, ThemeContext } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { GlobalStyles, PortalContainer } from '@grafana/ui';
import { initializeI18n } from 'grafana-internal:@grafana/i18n/dist/esm/i18n.mjs';
import { setPluginPage } from 'grafana-internal:@grafana/runtime/dist/esm/components/PluginPage.mjs';
import { Global } from '@emotion/react';
import React, { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'react-router';
import { Alerts } from './Alerts';
import { boot } from './boot';
import { Chrome } from './Chrome';
import { interceptLinks } from './interceptLinks';
import { PluginPage } from './PluginPage';
import { HostRoutes } from './HostRoutes';
import { setServices } from './services';
import { shareModules } from './sharedModules';

/** Grafana's router, as far as plugins see it: version 6 over the history of `locationService`. */
function HostRouter({ children }: { children: React.ReactNode }) {
  const history = locationService.getHistory();
  const location = useSyncExternalStore(
    (changed) => history.listen(changed),
    () => history.location
  );
  return (
    <Router navigator={history as unknown as React.ComponentProps<typeof Router>['navigator']} location={location}>
      {children}
    </Router>
  );
}

async function start() {
  await initializeI18n({ language: 'en-US', ns: 'grafana' });
  const appEvents = setServices();
  setPluginPage(PluginPage);
  shareModules();
  document.addEventListener('click', interceptLinks);
  const theme: GrafanaTheme2 = getThemeById(boot.user.theme);
  const root = document.getElementById('reactRoot');
  if (root === null) {
    throw new Error('The page has no root element.');
  }
  createRoot(root).render(
    <ThemeContext.Provider value={theme}>
      <GlobalStyles />
      <Global styles={{ body: { margin: 0 } }} />
      <HostRouter>
        <Chrome>
          <HostRoutes />
        </Chrome>
      </HostRouter>
      <Alerts events={appEvents} />
      <PortalContainer />
    </ThemeContext.Provider>
  );
}

void start();
