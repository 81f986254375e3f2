import { ok } from '../../slo/result';
import { createCatalogueStore } from './catalogueStore';
import type { SettingsBody } from './settingsApi';

/** A Grafana that keeps what is posted, and a store on it that never waits. */
function setUp() {
  let settings: SettingsBody = { enabled: true, pinned: true, jsonData: {} };
  const api = {
    get: async () => ok(settings),
    post: async (body: SettingsBody) => {
      settings = body;
      return ok({});
    },
  };
  const store = createCatalogueStore(api, { sleep: async () => undefined });
  return { store, stored: () => settings.jsonData };
}

async function readFrom({ store }: ReturnType<typeof setUp>) {
  const read = await store.read();
  if (!read.ok) {
    throw new Error(read.error.detail);
  }
  return read.value;
}

const addTeam = (id: string) => (catalogue: Awaited<ReturnType<typeof readFrom>>['catalogue']) => ({
  ...catalogue,
  teams: [...catalogue.teams, { id, title: id }],
});

afterEach(() => jest.dontMock('./saveSession'));

test('reading loads nothing of what saves', async () => {
  const load = jest.fn();
  jest.doMock('./saveSession', load);
  const grafana = setUp();
  await expect(readFrom(grafana)).resolves.toMatchObject({ revision: 0, catalogue: { slos: [] } });
  expect(load).not.toHaveBeenCalled();
});

test('where what saves cannot be loaded, nothing is written, and the next save asks for it again', async () => {
  jest.doMock('./saveSession', () => {
    throw new Error('Loading chunk save failed.');
  });
  const grafana = setUp();
  const base = await readFrom(grafana);
  expect(await grafana.store.save(base, addTeam('a'))).toEqual({
    ok: false,
    error: {
      kind: 'gateway',
      error: { kind: 'unavailable', detail: 'The part of Headroom that saves could not be loaded.' },
      written: 'no',
    },
  });
  expect(grafana.stored()).toEqual({});
  jest.dontMock('./saveSession');
  expect(await grafana.store.save(base, addTeam('a'))).toMatchObject({ ok: true, value: { stored: { revision: 1 } } });
});

test('two saves that begin at once share one session: the second waits for the first', async () => {
  const grafana = setUp();
  const base = await readFrom(grafana);
  const saved = await Promise.all([grafana.store.save(base, addTeam('a')), grafana.store.save(base, addTeam('b'))]);
  expect(saved).toMatchObject([{ value: { stored: { revision: 1 } } }, { value: { stored: { revision: 2 } } }]);
  expect(await readFrom(grafana)).toMatchObject({ catalogue: { teams: [{ id: 'a' }, { id: 'b' }] } });
});
