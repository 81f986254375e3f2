import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { APP_ID } from '../../appId';
import { PluginSettings, type SettingsPost } from '../../fake-grafana/pluginSettings';
import { requestRole } from '../../fake-grafana/roles';
import { storeCatalogue } from './storeCatalogue';

const YAML = 'apiVersion: headroom/v1\nkind: SloCatalogue\nslos: []\n';
const CATALOGUE = { apiVersion: 'headroom/v1', kind: 'SloCatalogue', slos: [] };

let server: Server;
let settings: PluginSettings;
/** How many requests are refused before Grafana has started. */
let refusals: number;

async function answerTo(request: IncomingMessage) {
  if (refusals-- > 0) {
    return { status: 502, body: 'starting' };
  }
  if (request.url !== `/api/plugins/${APP_ID}/settings`) {
    return { status: 404, body: { message: 'Not found' } };
  }
  const role = requestRole(request.headers);
  return request.method === 'POST'
    ? settings.post(role, JSON.parse(await text(request)) as SettingsPost)
    : settings.get(role);
}

beforeEach(async () => {
  settings = new PluginSettings(APP_ID);
  refusals = 0;
  server = createServer((request, response) => {
    void answerTo(request).then(({ status, body }) => response.writeHead(status).end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

const grafana = (changes: { password?: string; patienceMs?: number } = {}) => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  user: 'admin',
  password: 'admin',
  patienceMs: 10_000,
  ...changes,
});
const stored = () => settings.get('Admin').body;

test('a Grafana with nothing stored gets the catalogue, once it has started', async () => {
  refusals = 2;
  expect(await storeCatalogue(grafana(), YAML)).toBe(true);
  expect(stored()).toMatchObject({ enabled: true, pinned: true, jsonData: { catalogue: CATALOGUE, revision: 1 } });
});

test('what is stored already is left alone, also where it is packed', async () => {
  const jsonData = { packed: 'H4sI', revision: 7 };
  settings.post('Admin', { enabled: true, pinned: true, jsonData });
  expect(await storeCatalogue(grafana(), YAML)).toBe(false);
  expect(stored()).toMatchObject({ jsonData });
});

test('a Grafana that never lets it in is named with its last answer', async () => {
  await expect(storeCatalogue(grafana({ password: 'wrong', patienceMs: 100 }), YAML)).rejects.toThrow(
    /gave no settings of .*401/
  );
  expect(stored()).toMatchObject({ jsonData: null });
});
