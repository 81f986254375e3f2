import { Alert, Tab, TabsBar } from '@grafana/ui';
import React from 'react';
import { useLocation } from 'react-router';
import { PluginPage } from './PluginPage';
import { useApp } from './useApp';

/** Configuration pages of the app: `/plugins/:id?page=…`. */
export function ConfigRoot() {
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
    <PluginPage pageNav={{ text: 'Headroom', subTitle: 'Plugin' }}>
      <TabsBar>
        {pages.map(({ id, title }) => (
          <Tab key={id} label={title} active={id === page?.id} href={`/plugins/${app.plugin.meta.id}?page=${id}`} />
        ))}
      </TabsBar>
      {page && <page.body plugin={app.plugin} query={query} />}
    </PluginPage>
  );
}
