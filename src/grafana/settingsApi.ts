import { err, type Result } from '../slo/result';
import { isRecord } from '../spec/json';
import type { SettingsApi } from './catalogue/settingsApi';
import { type GatewayError, gatewayError } from './gatewayError';
import type { Transport } from './transport/transport';

/** Settings of an app plugin through Grafana's API. A save is sent once; the store decides about another. */
export function createSettingsApi(transport: Transport, pluginId: string): SettingsApi {
  const path = `/api/plugins/${pluginId}/settings`;
  return {
    get: (signal) => transport.send({ method: 'GET', path, ...(signal === undefined ? {} : { signal }) }),
    post: async (body) => confirmed(await transport.send({ method: 'POST', path, json: body, retry: false })),
  };
}

/** Grafana says in JSON that it has saved; a page in its place, of a login for example, says that it has not. */
function confirmed(answer: Result<unknown, GatewayError>): Result<unknown, GatewayError> {
  return !answer.ok || isRecord(answer.value)
    ? answer
    : err(gatewayError('undecodable', 'Something else than Grafana answered to the save, for example a login page.'));
}
