import { CompressionStream, DecompressionStream } from 'node:stream/web';
import { PluginSettings } from '../../../dev/fake-grafana/pluginSettings';
import type { Catalogue } from '../../slo/catalogue';
import { err, type Result } from '../../slo/result';
import { DEFAULT_WINDOW } from '../../spec/defaultWindow';
import { encodeCatalogue } from '../../spec/encodeCatalogue';
import { encodeSlo } from '../../spec/encodeSlo';
import { storedBytes } from '../../spec/storedSize';
import { type GatewayError, gatewayError } from '../gatewayError';
import { createCatalogueStore } from './catalogueStore';
import { openEnvelope, sealEnvelope } from './envelope';
import { largeCatalogue } from './largeCatalogue.fixture';
import type { SettingsApi } from './settingsApi';
import { openTab, seededRandom, sloOf, slowApi, titlesOf, valueOf, VirtualTime } from './tabs.fixture';

// jsdom has neither; browsers do.
Object.assign(globalThis, { CompressionStream, DecompressionStream });

const DOCUMENT = { apiVersion: 'headroom/v1', kind: 'SloCatalogue' };

function setUp(jsonData?: Record<string, unknown>) {
  const settings = new PluginSettings('headroom-slo-app');
  if (jsonData) {
    settings.post('Admin', { enabled: true, pinned: true, jsonData });
  }
  const net = { settings, time: new VirtualTime(), random: seededRandom(42) };
  const tab = (api?: SettingsApi) => openTab(net, api);
  const settle = <T>(work: Promise<T>): Promise<T> => net.time.settle(work);
  const stored = () => (settings.get('Viewer').body as { jsonData: Record<string, unknown> | null }).jsonData;
  return { net, settings, tab, settle, stored, api: slowApi(net) };
}

function add(...ids: string[]): (catalogue: Catalogue) => Catalogue {
  return (catalogue) => ({ ...catalogue, slos: [...catalogue.slos, ...ids.map((id) => sloOf(id))] });
}

function rename(id: string, title: string): (catalogue: Catalogue) => Catalogue {
  return (catalogue) => ({
    ...catalogue,
    slos: catalogue.slos.map((slo) => (slo.id === id ? { ...slo, title } : slo)),
  });
}

describe('reading', () => {
  test('a plugin that nobody has saved has an empty catalogue of revision 0', async () => {
    const { tab, settle } = setUp();
    expect(valueOf(await settle(tab().read()))).toMatchObject({
      catalogue: { slos: [], teams: [], defaults: { window: 2_592_000 } },
      issues: [],
      revision: 0,
      origin: 'stored',
    });
  });

  test('an answer equal to the last one gives the same object, so that nothing is drawn again', async () => {
    const { tab, settle } = setUp({ catalogue: { ...DOCUMENT, slos: [encodeSlo(sloOf('a'))] }, revision: 3 });
    const one = tab();
    expect(valueOf(await settle(one.read()))).toBe(valueOf(await settle(one.read())));
  });

  test.each([
    [
      'a page instead of JSON',
      '<html>',
      "Grafana's answer about the plugin's settings is not an object with enabled, pinned and jsonData.",
    ],
    [
      'jsonData that is a list',
      { enabled: true, pinned: true, jsonData: [] },
      "Grafana's answer about the plugin's settings is not an object as jsonData.",
    ],
    [
      'a catalogue that is text',
      { enabled: true, jsonData: { catalogue: 'oh' } },
      'The stored catalogue cannot be read. The document is "oh", but must be an object with apiVersion, kind and slos, for example `{"apiVersion":"headroom/v1","kind":"SloCatalogue","slos":[]}`.',
    ],
    [
      'a packed catalogue of another format',
      { enabled: true, jsonData: { packed: 'H4sI' } },
      'The packed catalogue is not of the format deflate-raw+base64.',
    ],
  ])('%s is an error in words, never an empty catalogue', async (_what, body, detail) => {
    const { tab, settle, api } = setUp();
    const read = await settle(tab({ ...api, get: async () => ({ ok: true, value: body }) }).read());
    expect(read).toEqual({ ok: false, error: { kind: 'undecodable', detail } });
  });

  test('a packed catalogue that is cut off is an error, and saving refuses to replace it', async () => {
    const packed = { format: 'deflate-raw+base64', data: 'q1YqSy0qzszPAwA=' };
    const { tab, settle, stored } = setUp({ packed, revision: 9 });
    const read = await settle(tab().read());
    expect(read).toMatchObject({ ok: false, error: { kind: 'undecodable' } });
    const other = setUp();
    const base = valueOf(await other.settle(other.tab().read()));
    const saved = await settle(tab().save(base, add('a')));
    expect(saved).toMatchObject({
      ok: false,
      error: { kind: 'gateway', error: { kind: 'undecodable' }, written: 'no' },
    });
    expect(stored()).toEqual({ packed, revision: 9 });
  });
});

describe('saving', () => {
  test('keeps enabled, pinned and the keys that are not ours', async () => {
    const { settings, tab, settle, stored } = setUp({
      theme: 'dark',
      catalogue: { ...DOCUMENT, slos: [], owner: 'sre' },
    });
    settings.post('Admin', { enabled: true, pinned: false, jsonData: stored() ?? {} });
    const one = tab();
    const saved = await settle(one.save(valueOf(await settle(one.read())), add('a')));
    expect(valueOf(saved)).toMatchObject({ merged: false, stored: { revision: 1 } });
    expect(settings.get('Viewer').body).toMatchObject({
      enabled: true,
      pinned: false,
      jsonData: { theme: 'dark', revision: 1, catalogue: { owner: 'sre', slos: [{ id: 'a' }] } },
    });
  });

  test('two tabs that change different SLOs both win', async () => {
    const { tab, settle } = setUp({ catalogue: { ...DOCUMENT, slos: [encodeSlo(sloOf('a')), encodeSlo(sloOf('b'))] } });
    const [one, two] = [tab(), tab()];
    const base = valueOf(await settle(one.read()));
    await settle(one.save(base, rename('a', 'A of one')));
    const saved = valueOf(await settle(two.save(base, rename('b', 'B of two'))));
    expect(saved.merged).toBe(true);
    expect(titlesOf(saved.stored)).toEqual([
      ['a', 'A of one'],
      ['b', 'B of two'],
    ]);
  });

  test('two tabs that change the same SLO: the second gets all three versions, and nothing is written', async () => {
    const { tab, settle, stored } = setUp({ catalogue: { ...DOCUMENT, slos: [encodeSlo(sloOf('a'))] } });
    const [one, two] = [tab(), tab()];
    const base = valueOf(await settle(one.read()));
    await settle(one.save(base, rename('a', 'A of one')));
    const before = stored();
    const saved = await settle(two.save(base, rename('a', 'A of two')));
    expect(saved).toMatchObject({
      ok: false,
      error: {
        kind: 'conflict',
        conflicts: [
          {
            kind: 'slo',
            sloId: 'a',
            base: { title: 'Title of a' },
            ours: { title: 'A of two' },
            theirs: { title: 'A of one' },
          },
        ],
        current: { revision: 1 },
      },
    });
    expect(stored()).toEqual(before);
  });

  test('deleting what somebody else has changed is a conflict; deleting what nobody changed is not', async () => {
    const { tab, settle } = setUp({ catalogue: { ...DOCUMENT, slos: [encodeSlo(sloOf('a')), encodeSlo(sloOf('b'))] } });
    const [one, two] = [tab(), tab()];
    const base = valueOf(await settle(one.read()));
    await settle(one.save(base, rename('a', 'A of one')));
    const without = (id: string) => (catalogue: Catalogue) => ({
      ...catalogue,
      slos: catalogue.slos.filter((slo) => slo.id !== id),
    });
    expect(await settle(two.save(base, without('a')))).toMatchObject({
      ok: false,
      error: { kind: 'conflict', conflicts: [{ sloId: 'a' }] },
    });
    const saved = valueOf(await settle(two.save(base, without('b'))));
    expect(titlesOf(saved.stored)).toEqual([['a', 'A of one']]);
  });

  test('a new SLO whose id somebody else took meanwhile is a conflict, not an overwrite', async () => {
    const { tab, settle } = setUp();
    const [one, two] = [tab(), tab()];
    const base = valueOf(await settle(one.read()));
    await settle(one.save(base, (catalogue) => ({ ...catalogue, slos: [sloOf('a', 'A of one')] })));
    const saved = await settle(two.save(base, (catalogue) => ({ ...catalogue, slos: [sloOf('a', 'A of two')] })));
    expect(saved).toMatchObject({ ok: false, error: { kind: 'conflict', conflicts: [{ kind: 'slo', sloId: 'a' }] } });
  });

  test('a new SLO with an id that is taken already is a conflict, too', async () => {
    const { tab, settle } = setUp({ catalogue: { ...DOCUMENT, slos: [encodeSlo(sloOf('a'))] } });
    const one = tab();
    const base = valueOf(await settle(one.read()));
    const saved = await settle(
      one.save(base, (catalogue) => ({ ...catalogue, slos: [...catalogue.slos, sloOf('a', 'Another A')] }))
    );
    expect(saved).toMatchObject({
      ok: false,
      error: { kind: 'conflict', conflicts: [{ sloId: 'a', ours: { title: 'Another A' } }] },
    });
  });

  test('no change is not written', async () => {
    const { tab, settle, stored } = setUp({ revision: 7, catalogue: { ...DOCUMENT, slos: [encodeSlo(sloOf('a'))] } });
    const one = tab();
    const base = valueOf(await settle(one.read()));
    expect(valueOf(await settle(one.save(base, (catalogue) => ({ ...catalogue }))))).toEqual({
      stored: base,
      merged: false,
    });
    expect(stored()).toMatchObject({ revision: 7 });
  });

  test('an SLO that could not be read back is refused with its issues', async () => {
    const { tab, settle, stored } = setUp();
    const one = tab();
    const base = valueOf(await settle(one.read()));
    const saved = await settle(one.save(base, (catalogue) => ({ ...catalogue, slos: [{ ...sloOf('a'), title: '' }] })));
    expect(saved).toEqual({
      ok: false,
      error: {
        kind: 'invalid',
        issues: [
          {
            path: ['slos', 0, 'title'],
            code: 'empty',
            message: '`title` is empty. Fill it in, for example `Checkout answers without error`.',
          },
        ],
      },
    });
    expect(stored()).toBeNull();
  });
});

describe('what could not be read', () => {
  const broken = { id: 'broken', title: 'Half', objective: { target: 100 }, note: ['kept', { as: 'it is' }] };
  const document = { ...DOCUMENT, slos: [encodeSlo(sloOf('a')), broken, 7, encodeSlo(sloOf('b'))], teams: ['no team'] };

  test('is listed, hides nothing, and survives saves as it is and where it is', async () => {
    const { tab, settle, stored } = setUp({ catalogue: document });
    const one = tab();
    const base = valueOf(await settle(one.read()));
    expect(titlesOf(base).map(([id]) => id)).toEqual(['a', 'b']);
    expect(new Set(base.issues.map(({ path }) => path.slice(0, 2).join('.')))).toEqual(
      new Set(['teams.0', 'slos.1', 'slos.2'])
    );
    await settle(one.save(base, rename('b', 'B renamed')));
    const second = valueOf(await settle(one.read()));
    await settle(one.save(second, add('c')));
    const { slos, teams } = stored()?.['catalogue'] as { slos: unknown[]; teams: unknown[] };
    expect([slos[1], slos[2], teams[0]]).toEqual([broken, 7, 'no team']);
    expect(slos.map((slo) => (slo as { id?: string }).id)).toEqual(['a', 'broken', undefined, 'b', 'c']);
  });

  test('can be removed by name and leaves the rest', async () => {
    const { tab, settle, stored } = setUp({ catalogue: document });
    const one = tab();
    const base = valueOf(await settle(one.read()));
    await settle(one.save(base, (catalogue) => catalogue, { discard: [broken] }));
    expect((stored()?.['catalogue'] as { slos: unknown[] }).slos).toEqual([
      encodeSlo(sloOf('a')),
      7,
      encodeSlo(sloOf('b')),
    ]);
  });
});

describe('what must not be saved', () => {
  test.each([
    [
      'a document of a newer version',
      { catalogue: { apiVersion: 'headroom/v2', kind: 'SloCatalogue', slos: [] } },
      'newer-version',
    ],
    ['a provisioned catalogue', { managedBy: 'provisioning', catalogue: { ...DOCUMENT, slos: [] } }, 'provisioned'],
  ])('%s is read-only', async (_what, jsonData, reason) => {
    const { tab, settle, stored } = setUp(jsonData);
    const one = tab();
    const base = valueOf(await settle(one.read()));
    expect(base.readOnly).toBe(reason);
    expect(await settle(one.save(base, add('a')))).toEqual({ ok: false, error: { kind: 'read-only', reason } });
    expect(stored()).toEqual(jsonData);
  });

  test('what a Viewer may not save is refused in Grafana’s words and not repeated', async () => {
    const { net, tab, settle, stored } = setUp();
    let posts = 0;
    const viewer = slowApi({ ...net, role: 'Viewer' });
    const one = tab({ get: viewer.get, post: (body) => ((posts += 1), viewer.post(body)) });
    const saved = await settle(one.save(valueOf(await settle(one.read())), add('a')));
    expect(saved).toMatchObject({
      ok: false,
      error: { kind: 'gateway', error: { kind: 'forbidden', status: 403 }, written: 'no' },
    });
    expect([posts, stored()]).toEqual([1, null]);
  });
});

describe('failures on the way', () => {
  const failure: GatewayError = gatewayError('unavailable', 'bad gateway', { status: 502 });

  function failing(
    api: SettingsApi,
    fails: (call: 'get' | 'post', number: number) => 'before' | 'after' | undefined
  ): SettingsApi {
    const calls = { get: 0, post: 0 };
    const run = async (call: 'get' | 'post', act: () => Promise<Result<unknown, GatewayError>>) => {
      calls[call] += 1;
      const when = fails(call, calls[call]);
      if (when === 'before') {
        return err(failure);
      }
      const answer = await act();
      return when === 'after' ? err(failure) : answer;
    };
    return { get: (signal) => run('get', () => api.get(signal)), post: (body) => run('post', () => api.post(body)) };
  }

  test.each([
    [
      'the write arrives and its answer is lost',
      (call: string, n: number) => (call === 'post' && n === 1 ? 'after' : undefined),
    ],
    ['the write is lost', (call: string, n: number) => (call === 'post' && n === 1 ? 'before' : undefined)],
    [
      'the read-back fails twice',
      (call: string, n: number) => (call === 'get' && (n === 3 || n === 4) ? 'before' : undefined),
    ],
  ] as const)('%s: the change is stored exactly once', async (_what, fails) => {
    const { tab, settle, stored, api } = setUp();
    const one = tab(failing(api, fails));
    const saved = valueOf(await settle(one.save(valueOf(await settle(one.read())), add('a'))));
    expect(titlesOf(saved.stored)).toEqual([['a', 'Title of a']]);
    expect(stored()).toMatchObject({ revision: 1 });
  });

  test('Grafana goes away after the write: the failure says that nobody knows', async () => {
    const { tab, settle, api } = setUp();
    const one = tab(failing(api, (call, n) => (call === 'get' && n > 2 ? 'before' : undefined)));
    const saved = await settle(one.save(valueOf(await settle(one.read())), add('a')));
    expect(saved).toEqual({ ok: false, error: { kind: 'gateway', error: failure, written: 'unknown' } });
  });

  test('Grafana is away before the write: the failure says that nothing was written', async () => {
    const { tab, settle, api } = setUp();
    const one = tab(failing(api, (_call, n) => (n > 1 ? 'before' : undefined)));
    const saved = await settle(one.save(valueOf(await settle(one.read())), add('a')));
    expect(saved).toEqual({ ok: false, error: { kind: 'gateway', error: failure, written: 'no' } });
  });
});

describe('somebody who writes blindly', () => {
  test('between write and read-back: the save is merged into what they wrote', async () => {
    const { settings, tab, settle, api, stored } = setUp({ catalogue: { ...DOCUMENT, slos: [encodeSlo(sloOf('a'))] } });
    let posts = 0;
    const one = tab({
      get: api.get,
      post: async (body) => {
        const answer = await api.post(body);
        posts += 1;
        if (posts === 1) {
          settings.post('Admin', {
            enabled: true,
            pinned: true,
            jsonData: { catalogue: { ...DOCUMENT, slos: [encodeSlo(sloOf('a')), encodeSlo(sloOf('foreign'))] } },
          });
        }
        return answer;
      },
    });
    const saved = valueOf(await settle(one.save(valueOf(await settle(one.read())), add('ours'))));
    expect(saved.merged).toBe(true);
    expect(titlesOf(saved.stored).map(([id]) => id)).toEqual(['a', 'foreign', 'ours']);
    expect(stored()).toMatchObject({ revision: 1 });
  });

  test('after the save was confirmed: the tab notices and saves it again by itself', async () => {
    const { net, settings, tab, settle, stored } = setUp({ catalogue: { ...DOCUMENT, slos: [encodeSlo(sloOf('a'))] } });
    const one = tab();
    const before = stored() ?? {};
    const base = valueOf(await settle(one.read()));
    void one.save(base, add('ours'));
    void net.time.sleep(2).then(() => settings.post('Admin', { enabled: true, pinned: true, jsonData: before }));
    await net.time.run();
    expect((stored()?.['catalogue'] as { slos: Array<{ id: string }> }).slos.map(({ id }) => id)).toEqual([
      'a',
      'ours',
    ]);
  });

  test('who overwrites every time gets the save reported as not stored', async () => {
    const { settings, tab, settle, api } = setUp({ catalogue: { ...DOCUMENT, slos: [] } });
    const one = tab({
      get: api.get,
      post: async (body) => {
        const answer = await api.post(body);
        settings.post('Admin', { enabled: true, pinned: true, jsonData: { catalogue: { ...DOCUMENT, slos: [] } } });
        return answer;
      },
    });
    const saved = await settle(one.save(valueOf(await settle(one.read())), add('ours')));
    expect(saved).toMatchObject({
      ok: false,
      error: {
        kind: 'gateway',
        error: { kind: 'conflict', detail: 'The change was saved 12 times and overwritten by others each time.' },
      },
    });
  });
});

describe('size', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => sloOf(`slo-${n}`, `Title ${n}`));

  test('a catalogue beyond 60,000 bytes is packed, read as before, and plain again when it has shrunk', async () => {
    const { api, settle, stored } = setUp();
    const store = createCatalogueStore(api, {
      sleep: async () => undefined,
      random: seededRandom(1),
      recheckAfter: [],
    });
    const empty = valueOf(await settle(store.read()));
    const large = valueOf(await settle(store.save(empty, (catalogue) => ({ ...catalogue, slos: many(500) }))));
    expect(large.stored.size.packed).toBe(true);
    expect(large.stored.size.bytes).toBe(storedBytes(stored()));
    expect(large.stored.size.bytes).toBeLessThan(65_535);
    expect(stored()).not.toHaveProperty('catalogue');
    expect(large.stored.catalogue.slos).toEqual(many(500));
    expect(valueOf(await settle(store.raw())).document).toMatchObject({
      apiVersion: 'headroom/v1',
      slos: { length: 500 },
    });
    const small = valueOf(await settle(store.save(large.stored, (catalogue) => ({ ...catalogue, slos: many(2) }))));
    expect(small.stored.size.packed).toBe(false);
    expect(stored()).not.toHaveProperty('packed');
  });

  test('a thousand SLOs that differ fit packed where a hundred and fifty would fit plain', async () => {
    const slos = largeCatalogue(1000);
    const plain = {
      document: encodeCatalogue({ defaults: { window: DEFAULT_WINDOW }, teams: [], slos }),
      revision: 1,
      saves: [],
      otherKeys: {},
    };
    const sealed = valueOf(await sealEnvelope(plain));
    expect(storedBytes(plain.document)).toBeGreaterThan(65_535);
    expect(sealed).toHaveProperty('packed');
    expect(storedBytes(sealed)).toBeLessThan(65_535);
    const opened = valueOf(await openEnvelope(sealed));
    expect(opened.document).toEqual(plain.document);
  });

  test('what does not fit even packed is refused with both numbers, and nothing is written', async () => {
    const { net, api, settle, stored } = setUp();
    const store = createCatalogueStore(api, {
      sleep: async () => undefined,
      random: net.random,
      bytesLimit: 1000,
      recheckAfter: [],
    });
    const empty = valueOf(await settle(store.read()));
    const saved = await settle(store.save(empty, (catalogue) => ({ ...catalogue, slos: many(200) })));
    expect(saved).toEqual({ ok: false, error: { kind: 'too-large', bytes: expect.any(Number), limit: 1000 } });
    expect(!saved.ok && saved.error.kind === 'too-large' && saved.error.bytes).toBeGreaterThan(1000);
    expect(stored()).toBeNull();
  });
});
