import { Alert } from '@grafana/ui';
import React from 'react';
import { useLocation } from 'react-router';
import { PluginPage } from './PluginPage';

/** Shows the query of a link to Explore: the dev host has no Explore. */
export function ExplorePage() {
  const panes = new URLSearchParams(useLocation().search).get('panes');
  let text = panes ?? 'The link names no panes.';
  try {
    text = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    text = `${text}\n(not JSON)`;
  }
  return (
    <PluginPage pageNav={{ text: 'Explore' }}>
      <Alert severity="info" title="The dev host has no Explore. A real Grafana opens this:" />
      <pre style={{ whiteSpace: 'pre-wrap' }}>{text}</pre>
    </PluginPage>
  );
}
