import type { NavModelItem } from '@grafana/data';
import { Alert, Tab, TabsBar } from '@grafana/ui';
import React from 'react';
import { Navigate, useLocation } from 'react-router';
import { boot } from './boot';
import { Section } from './Breadcrumbs';
import { PluginPage } from './PluginPage';
import { useApp } from './useApp';

const PLUGINS: NavModelItem = {
  text: 'Plugins',
  url: '/plugins',
  parentItem: { text: 'Administration', url: '/admin' },
};

/** Configuration pages of the app: `/plugins/:id?page=…`. Grafana sends home who may not write a plugin's settings. */
export function ConfigRoot() {
  return boot.user.permissions['plugins:write'] === true ? <ConfigPages /> : <Navigate to="/" replace />;
}

function ConfigPages() {
  const app = useApp();
  const location = useLocation();
  if (app.kind === 'failed') {
    return (
      <Alert severity="error" title="The plugin did not load">
        {app.message}
      </Alert>
    );
  }
  if (app.kind === 'loading') {
    return null;
  }
  const pages = app.plugin.configPages ?? [];
  const query = Object.fromEntries(new URLSearchParams(location.search));
  const page = pages.find(({ id }) => id === query['page']) ?? pages[0];
  return (
    <Section.Provider value={PLUGINS}>
      <PluginPage pageNav={{ text: 'Headroom', subTitle: 'Plugin' }}>
        <TabsBar>
          {pages.map(({ id, title }) => (
            <Tab key={id} label={title} active={id === page?.id} href={`/plugins/${app.plugin.meta.id}?page=${id}`} />
          ))}
        </TabsBar>
        {page && <page.body plugin={app.plugin} query={query} />}
      </PluginPage>
    </Section.Provider>
  );
}
