import type { Catalogue } from '../../../src/slo/catalogue';
import { decodeCatalogue } from '../../../src/spec/decodeCatalogue';
import { encodeSlo } from '../../../src/spec/encodeSlo';
import { canonicalJson } from '../../../src/spec/json';
import { takeBack } from '../../../src/state/catalogue/takeBack';
import { sloOf, slowApi, titlesOf, valueOf } from './tabs.fixture';

import { add, DOCUMENT, rename, setUp } from './setUp.fixture';

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
    expect(base.unreadable.map(({ id }) => id)).toEqual(['broken', undefined]);
    expect(base.unreadable[1]?.reasons).toEqual([expect.stringMatching(/^The entry is 7, but must be/)]);
    await settle(one.save(base, rename('b', 'B renamed')));
    const second = valueOf(await settle(one.read()));
    await settle(one.save(second, add('c')));
    const { slos, teams } = stored()?.['catalogue'] as { slos: unknown[]; teams: unknown[] };
    expect([slos[1], slos[2], teams[0]]).toEqual([broken, 7, 'no team']);
    expect(slos.map((slo) => (slo as { id?: string }).id)).toEqual(['a', 'broken', undefined, 'b', 'c']);
  });

  test.each(['slos', 'teams'] as const)(
    'one of %s that nests hundreds of levels deep hides nothing either',
    async (list) => {
      const deep = { id: 'deep', title: 'Deep', more: nested(900) };
      const other = { ...DOCUMENT, slos: [encodeSlo(sloOf('a'))], teams: [{ id: 'payments', title: 'Payments' }] };
      const { tab, settle, stored } = setUp({ catalogue: { ...other, [list]: [deep, ...other[list]] } });
      const one = tab();
      const base = valueOf(await settle(one.read()));
      expect(titlesOf(base).map(([id]) => id)).toEqual(['a']);
      expect(base.catalogue.teams.map(({ id }) => id)).toEqual(['payments']);
      expect(base.issues.map(({ path, code }) => [...path, code])).toEqual([[list, 0, 'too-deep']]);
      await settle(one.save(base, rename('a', 'A renamed')));
      const saved = stored()?.['catalogue'] as Record<typeof list, unknown[]>;
      // Grafana sorts the keys of what it stores.
      expect(canonicalJson(saved[list][0])).toBe(canonicalJson(deep));
    }
  );

  test('can be removed by name and leaves the rest; taken back, it stands where it stood', async () => {
    const { tab, settle, stored } = setUp({ catalogue: document });
    const one = tab();
    const base = valueOf(await settle(one.read()));
    const slos = () => (stored()?.['catalogue'] as { slos: unknown[] }).slos;
    const entry = decodedOf(document).undecodable.find(({ id }) => id === 'broken');
    const removal = { apply: (same: Catalogue) => same, options: { discard: entry ? [entry] : [] } };
    const removed = valueOf(await settle(one.save(base, removal.apply, removal.options)));
    expect(slos()).toEqual([encodeSlo(sloOf('a')), 7, encodeSlo(sloOf('b'))]);
    const back = takeBack(removal, { before: base, stored: removed.stored });
    valueOf(await settle(one.save(back.base, back.change.apply, back.change.options)));
    expect(slos()).toEqual(document.slos);
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? 'kept' : { in: nested(levels - 1) };
}

function decodedOf(json: unknown) {
  const decoded = decodeCatalogue(json);
  return decoded.ok ? decoded.value : { undecodable: [] };
}

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
