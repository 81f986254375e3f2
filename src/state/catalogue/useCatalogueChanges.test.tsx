import type { Catalogue } from '../../slo/catalogue';
import { DAY, seconds } from '../../slo/units';
import { storedCatalogue } from '../testing/memoryGateway.fixture';
import { requestSlo } from '../testing/slo.fixture';
import { A, B, C, start } from './catalogueChanges.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a save', () => {
  it('is on every page at once, without asking again', async () => {
    const { gateway, run, ids, result } = await start([A]);
    const reads = gateway.reads.count;
    expect(await run(({ saveSlo }) => saveSlo(B))).toMatchObject({ ok: true, value: { stored: { revision: 2 } } });
    expect(ids()).toEqual(['a', 'b']);
    expect(gateway.reads.count).toBe(reads);
    expect(result.current.isSaving).toBe(false);
    expect(result.current.raw).toMatchObject({ value: { revision: 2 } });
  });

  it('of a new SLO is undone by deleting it', async () => {
    const { run, undo, ids } = await start([A]);
    await undo(await run(({ saveSlo }) => saveSlo(B)));
    expect(ids()).toEqual(['a']);
  });

  it('of a change is undone by the old version, and the undo can be undone', async () => {
    const { run, undo, shown } = await start();
    const undone = await undo(await run(({ saveSlo }) => saveSlo({ ...B, title: 'new' })));
    expect(shown()?.slos.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    await undo(undone);
    expect(shown()?.slos.map(({ title }) => title)).toEqual(['a', 'new', 'c']);
  });

  it('of a deletion is undone in the old place, and keeps what others saved meanwhile', async () => {
    const { gateway, run, undo, ids } = await start();
    const deleted = await run(({ deleteSlo }) => deleteSlo(B.id));
    expect(ids()).toEqual(['a', 'c']);
    const { stored } = gateway;
    gateway.stored = {
      ...stored,
      catalogue: { ...stored.catalogue, slos: [...stored.catalogue.slos, requestSlo('d')] },
    };
    await undo(deleted);
    expect(ids()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('of settings is undone for the settings alone: what others made of the teams stays', async () => {
    const { gateway, run, undo, shown } = await start();
    const defaults = { datasource: 'x', window: seconds(7 * DAY) };
    const saved = await run(({ saveDefaults }) => saveDefaults({ defaults, teams: [] }));
    const { stored } = gateway;
    gateway.stored = { ...stored, catalogue: { ...stored.catalogue, teams: [{ id: 't', title: 'T' }] } };
    await undo(saved);
    expect(shown()).toMatchObject({ defaults: { window: 30 * DAY }, teams: [{ id: 't', title: 'T' }] });
  });

  it('of settings is undone whole', async () => {
    const { run, undo, shown } = await start();
    const before = shown();
    const settings = { defaults: { datasource: 'x', window: seconds(7 * DAY) }, teams: [{ id: 't', title: 'T' }] };
    const saved = await run(({ saveDefaults }) => saveDefaults(settings));
    expect(shown()).toEqual({ ...before, ...settings });
    await undo(saved);
    expect(shown()).toEqual(before);
  });
});

describe('an import', () => {
  const incoming: Catalogue = {
    defaults: { window: seconds(7 * DAY) },
    teams: [{ id: 't', title: 'T' }],
    slos: [{ ...B, title: 'imported' }, requestSlo('d')],
  };

  test.each([
    ['merge', ['a', 'imported', 'c', 'd']],
    ['replace', ['imported', 'd']],
  ] as const)('%s', async (mode, titles) => {
    const { run, undo, shown } = await start();
    const before = shown();
    const saved = await run(({ importCatalogue }) => importCatalogue(incoming, mode));
    expect(shown()?.slos.map(({ title }) => title)).toEqual(titles);
    expect(shown()?.teams).toEqual(incoming.teams);
    await undo(saved);
    expect(shown()).toEqual(before);
  });

  test.each(['merge', 'replace'] as const)('%s is undone without what others saved at the same time', async (mode) => {
    const { gateway, run, undo, ids } = await start();
    const base = gateway.stored;
    gateway.stored = storedCatalogue([A, B, C, requestSlo('of-somebody-else')]);
    const saved = await run(({ importCatalogue }) => importCatalogue(incoming, mode, base));
    expect(ids()).toContain('of-somebody-else');
    await undo(saved);
    expect(new Set(ids())).toEqual(new Set(['a', 'b', 'c', 'of-somebody-else']));
  });

  it('is not undone where somebody has gone on from it', async () => {
    const { gateway, run, undo, ids } = await start();
    const saved = await run(({ importCatalogue }) => importCatalogue(incoming, 'merge'));
    const { stored } = gateway;
    const slos = stored.catalogue.slos.map((slo) => (slo.id === 'd' ? { ...slo, title: 'theirs' } : slo));
    gateway.stored = { ...stored, catalogue: { ...stored.catalogue, slos } };
    expect(await undo(saved)).toMatchObject({ ok: false, error: { kind: 'conflict', conflicts: [{ sloId: 'd' }] } });
    expect(gateway.stored.catalogue.slos.map(({ title }) => title)).toContain('theirs');
    expect(ids()).toContain('d');
  });
});
