import pluginJson from '../plugin.json';

/** Id of the app, as Grafana knows it. */
export const PLUGIN_ID = pluginJson.id;
