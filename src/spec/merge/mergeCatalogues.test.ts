import fc from 'fast-check';
import type { Catalogue } from '../../slo/catalogue';
import { DAY, seconds } from '../../slo/units';
import { arbitraryCatalogue, arbitrarySlo, inheriting } from '../arbitrarySlo.fixture';
import { encodeCatalogue } from '../encodeCatalogue';
import { mergeCatalogues } from './mergeCatalogues';

const three = fc.tuple(arbitraryCatalogue, arbitraryCatalogue, arbitraryCatalogue);

test('who changed nothing gets what the other made', () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryCatalogue, (base, changed) => {
      const ours = mergeCatalogues(base, changed, base);
      const theirs = mergeCatalogues(base, base, changed);
      expect([ours.conflicts, theirs.conflicts]).toEqual([[], []]);
      expect(theirs.catalogue).toEqual(changed);
      expect(new Set(ours.catalogue.slos)).toEqual(new Set(changed.slos));
      expect([ours.catalogue.defaults, new Set(ours.catalogue.teams)]).toEqual([
        changed.defaults,
        new Set(changed.teams),
      ]);
    })
  );
});

test('the same change on both sides is no conflict', () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitraryCatalogue, (base, changed) => {
      expect(mergeCatalogues(base, changed, changed)).toEqual({ catalogue: changed, conflicts: [] });
    })
  );
});

test('whatever two sides do, each SLO of ours is stored, or theirs wins without a change of ours, or it is a conflict', () => {
  fc.assert(
    fc.property(three, ([base, ours, theirs]) => {
      const { catalogue, conflicts } = mergeCatalogues(base, ours, theirs);
      const conflicting = new Set(conflicts.map((conflict) => (conflict.kind === 'slo' ? conflict.sloId : '')));
      const text = (from: Catalogue, id: string) => JSON.stringify(from.slos.find((slo) => slo.id === id));
      const ids = new Set([...base.slos, ...ours.slos, ...theirs.slos].map(({ id }) => id));
      for (const id of ids) {
        const changed = text(ours, id) !== text(base, id);
        const expected = changed ? text(ours, id) : text(theirs, id);
        expect(conflicting.has(id) || text(catalogue, id) === expected).toBe(true);
      }
    })
  );
});

test('an id that ours holds twice is a conflict, since one of the two would get lost', () => {
  fc.assert(
    fc.property(arbitraryCatalogue, arbitrarySlo, arbitrarySlo, (base, first, second) => {
      const ours = { ...base, slos: [first, { ...second, id: first.id }] };
      expect(mergeCatalogues(base, ours, base).conflicts).toMatchObject([{ kind: 'slo', sloId: first.id }]);
    })
  );
});

test('a default that both changed differently is a conflict with its key', () => {
  const at = (datasource: string): Catalogue => ({
    defaults: { datasource, window: 86_400 as Catalogue['defaults']['window'] },
    teams: [],
    slos: [],
  });
  expect(mergeCatalogues(at('a'), at('b'), at('c'))).toEqual({
    catalogue: at('c'),
    conflicts: [{ kind: 'defaults', key: 'datasource', base: 'a', ours: 'b', theirs: 'c' }],
  });
});

test('a new default window is no change of the SLOs that inherit it', () => {
  fc.assert(
    fc.property(arbitrarySlo, (named) => {
      const at = (days: number, title: string): Catalogue => {
        const window = seconds(days * DAY);
        return { defaults: { window }, teams: [], slos: [{ ...inheriting(named, window), title }] };
      };
      const { catalogue, conflicts } = mergeCatalogues(at(30, 'a'), at(30, 'ours'), at(7, 'a'));
      expect(conflicts).toEqual([]);
      expect(encodeCatalogue(catalogue)).toEqual(encodeCatalogue(at(7, 'ours')));
    })
  );
});
