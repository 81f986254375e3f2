import type { Catalogue } from '../../../src/slo/catalogue';
import { encodeSlo } from '../../../src/spec/encodeSlo';
import { sloOf, titlesOf, valueOf } from './tabs.fixture';

import { add, DOCUMENT, rename, setUp } from './setUp.fixture';

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
