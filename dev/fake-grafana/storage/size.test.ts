import { packDocument, unpackDocument } from '../../../src/grafana/catalogue/packing';
import { DEFAULT_WINDOW } from '../../../src/spec/defaultWindow';
import { encodeCatalogue } from '../../../src/spec/encodeCatalogue';
import { storedBytes } from '../../../src/spec/storedSize';
import { createCatalogueStore } from '../../../src/grafana/catalogue/catalogueStore';
import { openEnvelope, sealEnvelope } from '../../../src/grafana/catalogue/envelope';
import { largeCatalogue } from './largeCatalogue.fixture';
import { seededRandom, sloOf, valueOf } from './tabs.fixture';

import { setUp } from './setUp.fixture';

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

  test('a few bytes that would unpack to more than 32 MB are refused', async () => {
    const bomb = await packDocument('0'.repeat(40 * 1024 * 1024));
    expect(storedBytes(bomb)).toBeLessThan(65_535);
    expect(await unpackDocument(bomb)).toEqual({
      ok: false,
      error: 'The packed catalogue cannot be unpacked: it holds more than 33554432 bytes',
    });
  });
});
