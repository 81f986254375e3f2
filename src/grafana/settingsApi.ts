import type { SettingsApi } from './catalogue/settingsApi';
import type { Transport } from './transport/transport';

/** Settings of an app plugin through Grafana's API. A save is sent once; the store decides about another. */
export function createSettingsApi(transport: Transport, pluginId: string): SettingsApi {
  const path = `/api/plugins/${pluginId}/settings`;
  return {
    get: (signal) => transport.send({ method: 'GET', path, ...(signal === undefined ? {} : { signal }) }),
    post: (body) => transport.send({ method: 'POST', path, json: body, retry: false }),
  };
}
