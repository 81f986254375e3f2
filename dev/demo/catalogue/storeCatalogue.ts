import { setTimeout as sleep } from 'node:timers/promises';
import { PLUGIN_ID } from '../../../src/slo/pluginId';

export interface GrafanaAddress {
  readonly url: string;
  /** Somebody who may change the settings of the app. */
  readonly user: string;
  readonly password: string;
}

interface Settings {
  readonly enabled: boolean;
  readonly pinned: boolean;
  readonly jsonData?: Readonly<Record<string, unknown>> | null;
}

const CALL_TIMEOUT_MS = 10_000;
const READY_TIMEOUT_MS = 120_000;
const PAUSE_MS = 1_000;

/**
 * Stores a catalogue where a Grafana has none yet, and leaves alone what somebody has stored. Waits up to two minutes for a
 * Grafana that is starting; throws a sentence where it does not answer, or refuses.
 */
export async function storeCatalogue(address: GrafanaAddress, catalogue: unknown): Promise<'stored' | 'kept'> {
  await untilReady(address.url);
  const settings = (await call(address)) as Settings;
  // Grafana says null where nothing was ever stored.
  const jsonData = settings.jsonData ?? {};
  if (jsonData['catalogue'] !== undefined || jsonData['packed'] !== undefined) {
    return 'kept';
  }
  const { enabled, pinned } = settings;
  await call(address, { enabled, pinned, jsonData: { ...jsonData, catalogue, revision: 1 } });
  return 'stored';
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(CALL_TIMEOUT_MS) }).catch(
      () => undefined
    );
    if (answer?.ok) {
      return;
    }
    await sleep(PAUSE_MS);
  }
  throw new Error(`Grafana did not answer on ${url} within ${READY_TIMEOUT_MS / 1000} s.`);
}

async function call({ url, user, password }: GrafanaAddress, body?: object): Promise<unknown> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const response = await fetch(`${url}/api/plugins/${PLUGIN_ID}/settings`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  if (!response.ok) {
    throw new Error(`Grafana answered ${response.status} for the settings of the app: ${await response.text()}`);
  }
  return response.json();
}
