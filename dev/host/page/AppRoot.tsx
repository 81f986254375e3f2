import { PluginContextProvider } from '@grafana/data';
import { Alert } from '@grafana/ui';
import React from 'react';
import { useLocation } from 'react-router';
import { useApp } from './useApp';

/** The app's root page, with the props that Grafana gives it. */
export function AppRoot() {
  const app = useApp();
  const location = useLocation();
  if (app.kind === 'failed') {
    return (
      <Alert severity="error" title="The plugin did not load">
        {app.message}
      </Alert>
    );
  }
  if (app.kind === 'loading' || app.plugin.root === undefined) {
    return null;
  }
  const { root: Root, meta } = app.plugin;
  return (
    <PluginContextProvider meta={meta}>
      <Root
        meta={meta}
        basename={`/a/${meta.id}`}
        onNavChanged={() => undefined}
        query={Object.fromEntries(new URLSearchParams(location.search))}
        path={location.pathname}
      />
    </PluginContextProvider>
  );
}
