import { AppPlugin, PanelPlugin } from '@grafana/data';
import { boot } from './boot';

/** Loads the entry of the built app through SystemJS, as Grafana does. */
export async function loadApp(): Promise<AppPlugin> {
  const { app, version } = boot.devHost;
  const module = await window.System.import(`/public/plugins/${app.id}/module.js?_cache=${version}`);
  const plugin = exported(module);
  if (!(plugin instanceof AppPlugin)) {
    throw new Error(`module.js of ${app.id} exports no app plugin`);
  }
  const settings: { jsonData: object; enabled: boolean; pinned: boolean } = await (
    await fetch(`/api/plugins/${app.id}/settings`)
  ).json();
  plugin.meta = {
    ...app,
    ...settings,
    baseUrl: `public/plugins/${app.id}`,
    module: `public/plugins/${app.id}/module.js`,
  };
  plugin.init(plugin.meta);
  return plugin;
}

/** Loads a nested panel by its id. */
export async function loadPanel(id: string): Promise<PanelPlugin> {
  const meta = boot.settings.panels[id];
  if (meta === undefined) {
    throw new Error(`The dev host has no panel ${id}.`);
  }
  const plugin = exported(await window.System.import(`/${meta.module}?_cache=${boot.devHost.version}`));
  if (!(plugin instanceof PanelPlugin)) {
    throw new Error(`${meta.module} exports no panel plugin`);
  }
  plugin.meta = meta;
  return plugin;
}

function exported(module: Record<string, unknown>): unknown {
  return module['plugin'] ?? (module['default'] as Record<string, unknown> | undefined)?.['plugin'];
}
