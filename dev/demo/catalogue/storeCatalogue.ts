import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { APP_ID } from '../../appId';

const CALL_TIMEOUT_MS = 10_000;

export interface GrafanaAdmin {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** How long Grafana may take until it answers. */
  readonly patienceMs: number;
}

/**
 * Stores a catalogue (YAML) in a Grafana that has none, once it answers. Not by provisioning, which would write it
 * over what people saved since, at every start. Resolves to whether it was stored.
 */
export async function storeCatalogue(grafana: GrafanaAdmin, yaml: string): Promise<boolean> {
  const settings = await readSettings(grafana, Date.now() + grafana.patienceMs);
  const jsonData = settings['jsonData'] ?? {};
  if (Object.keys(jsonData).length > 0) {
    return false;
  }
  const body = { enabled: true, pinned: true, jsonData: { catalogue: parse(yaml), revision: 1 } };
  const answer = await call(grafana, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) {
    throw new Error(`Grafana did not take the catalogue: ${answer.status} ${await answer.text()}`);
  }
  return true;
}

/** Waits through a Grafana that starts: nobody listens yet, its proxy says 502, or it does not know the app yet. */
async function readSettings(grafana: GrafanaAdmin, deadline: number): Promise<Record<string, unknown>> {
  for (;;) {
    const answer = await call(grafana, { method: 'GET' }).catch(String);
    if (typeof answer !== 'string' && answer.ok) {
      return answer.json() as Promise<Record<string, unknown>>;
    }
    if (Date.now() >= deadline) {
      const last = typeof answer === 'string' ? answer : `${answer.status} ${await answer.text()}`;
      throw new Error(`Grafana at ${grafana.url} gave no settings of ${APP_ID}: ${last}`);
    }
    await sleep(Math.min(1000, grafana.patienceMs / 100));
  }
}

function call({ url, user, password }: GrafanaAdmin, request: RequestInit): Promise<Response> {
  return fetch(`${url}/api/plugins/${APP_ID}/settings`, {
    ...request,
    headers: {
      authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
}
