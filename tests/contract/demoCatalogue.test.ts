import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { storeCatalogue } from '../../dev/demo/catalogue/storeCatalogue';
import { startTarget, type Target } from './target';

const SETTINGS = '/api/plugins/headroom-slo-app/settings';

let target: Target;

const post = (jsonData: object) =>
  target.call({ user: 'admin', method: 'POST', path: SETTINGS, json: { enabled: true, pinned: true, jsonData } });
const read = async () => (await target.call({ user: 'admin', path: SETTINGS })).json;
const admin = () => ({ url: target.url, user: 'admin', password: 'admin' });

beforeAll(async () => void (target = await startTarget()), 60_000);
afterAll(() => target.stop(), 60_000);

test('a Grafana without a catalogue gets that of the demo, and keeps its other keys', async () => {
  await post({ theirs: 1 });
  const catalogue: unknown = parse(await readFile('examples/demo.yaml', 'utf8'));
  expect(await storeCatalogue(admin(), catalogue)).toBe('stored');
  expect(await read()).toMatchObject({ enabled: true, pinned: true, jsonData: { theirs: 1, revision: 1, catalogue } });
});

test.each([
  ['as text', { catalogue: { slos: [] } }],
  ['packed', { packed: 'H4sIAAAA' }],
])('what somebody has stored %s is left alone', async (_, jsonData) => {
  await post({ ...jsonData, revision: 7 });
  expect(await storeCatalogue(admin(), { slos: [{ id: 'x' }] })).toBe('kept');
  expect(await read()).toMatchObject({ jsonData: { ...jsonData, revision: 7 } });
});

test('who may not is refused in words', async () => {
  await post({ theirs: 1 });
  await expect(storeCatalogue({ ...admin(), user: 'viewer', password: 'viewer' }, { slos: [] })).rejects.toThrow(
    /^Grafana answered 403 for the settings of the app: /
  );
});
