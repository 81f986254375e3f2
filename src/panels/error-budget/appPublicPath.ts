import { PLUGIN_ID } from '../../slo/pluginId';

const PANEL_ID = 'headroom-errorbudget-panel';
const FOLDER = 'panels/error-budget/';

/**
 * Where the chunks are. They lie in the folder of the app, but the build takes the folder of the entry module, which
 * Grafana serves below the panel's own id, and a content delivery network below the app's.
 */
export function appPublicPath(panelPath: string): string {
  if (panelPath.endsWith(FOLDER)) {
    return panelPath.slice(0, -FOLDER.length);
  }
  const own = `/${PANEL_ID}/`;
  return panelPath.endsWith(own) ? `${panelPath.slice(0, -own.length)}/${PLUGIN_ID}/` : panelPath;
}
