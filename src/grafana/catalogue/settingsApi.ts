import { err, ok, type Result } from '../../slo/result';
import { isRecord, type JsonRecord } from '../../spec/json';
import { type GatewayError, gatewayError } from '../gatewayError';

/**
 * The two calls on `/api/plugins/:id/settings` that the store is built on.
 *
 * `post` must send once and never repeat by itself: a repeated body is an old document by then, and would overwrite
 * what others saved in between. The store repeats, after reading anew.
 */
export interface SettingsApi {
  get(signal?: AbortSignal): Promise<Result<unknown, GatewayError>>;
  post(body: SettingsBody): Promise<Result<unknown, GatewayError>>;
}

/** Grafana takes an `enabled` or `pinned` that is left out for false, which switches the app off for everybody. */
export interface SettingsBody {
  readonly enabled: boolean;
  readonly pinned: boolean;
  readonly jsonData: JsonRecord;
}

/** Settings as they came from Grafana; a plugin that nobody has saved yet has no `jsonData`. */
export function decodeSettings(body: unknown): Result<SettingsBody, GatewayError> {
  if (!isRecord(body) || typeof body['enabled'] !== 'boolean') {
    return undecodable('an object with enabled, pinned and jsonData');
  }
  const jsonData = body['jsonData'] ?? {};
  return isRecord(jsonData)
    ? ok({ enabled: body['enabled'], pinned: body['pinned'] === true, jsonData })
    : undecodable('an object as jsonData');
}

function undecodable(expected: string): Result<never, GatewayError> {
  return err(gatewayError('undecodable', `Grafana's answer about the plugin's settings is not ${expected}.`));
}
