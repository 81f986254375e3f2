import { act } from '@testing-library/react';
import type { SaveFailure } from '../../grafana/catalogue/saveOutcome';
import { gatewayError } from '../../grafana/gatewayError';
import type { Catalogue } from '../../slo/catalogue';
import { DAY, seconds } from '../../slo/units';
import { createMemoryGateway, storedCatalogue } from '../testing/memoryGateway.fixture';
import { createState, pass, renderState } from '../testing/renderState.fixture';
import { requestSlo } from '../testing/slo.fixture';
import { useCatalogue } from '../useCatalogue';
import type { SaveResult } from './saveResult';
import { useDeleteSlo, useImportCatalogue, useSaveDefaults, useSaveSlo } from './useCatalogueChanges';
import { useRawCatalogue } from './useRawCatalogue';

const [A, B, C] = [requestSlo('a'), requestSlo('b'), requestSlo('c')];

function useAll() {
  return {
    catalogue: useCatalogue(),
    raw: useRawCatalogue(),
    ...useSaveSlo(),
    ...useDeleteSlo(),
    ...useSaveDefaults(),
    ...useImportCatalogue(),
  };
}

async function start(slos = [A, B, C]) {
  const gateway = createMemoryGateway(slos);
  const { result } = renderState(createState(gateway), useAll, undefined);
  await pass();
  const shown = () =>
    result.current.catalogue.kind === 'loaded' ? result.current.catalogue.value.catalogue : undefined;
  const ids = () => shown()?.slos.map(({ id }) => id);
  const run = async (save: (hooks: ReturnType<typeof useAll>) => Promise<SaveResult>) => {
    let saved: SaveResult | undefined;
    await act(async () => {
      saved = await save(result.current);
    });
    await pass();
    return saved;
  };
  const undo = (saved: SaveResult | undefined) =>
    run(() => (saved?.ok ? saved.value.undo() : Promise.reject(new Error('not saved'))));
  return { gateway, result, shown, ids, run, undo };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a save that fails', () => {
  test.each<[string, SaveFailure, object]>([
    [
      'refused',
      {
        kind: 'gateway',
        error: gatewayError('forbidden', 'Permissions needed: plugins:write', { status: 403 }),
        written: 'no',
      },
      {
        kind: 'problem',
        problem: {
          kind: 'forbidden',
          title: 'Could not save',
          detail: 'Permissions needed: plugins:write',
          remedy:
            'Sign in again in another tab if your session has ended, or ask an administrator for the permission “plugins:write” on Headroom.',
        },
      },
    ],
    [
      'lost on the way, so that nobody knows',
      { kind: 'gateway', error: gatewayError('timeout', 'No answer within 30 s.'), written: 'unknown' },
      {
        kind: 'problem',
        problem: {
          kind: 'timeout',
          title: 'It is not certain that this was saved',
          detail: 'No answer within 30 s.',
          remedy: 'Reload the page to see what is stored before you save again.',
        },
      },
    ],
    [
      'provisioned',
      { kind: 'read-only', reason: 'provisioned' },
      {
        kind: 'problem',
        problem: {
          kind: 'forbidden',
          title: 'The catalogue is read-only',
          detail: 'It comes from a provisioning file, which replaces it at every start of Grafana.',
          remedy: 'Copy the SLO as YAML and change the file.',
        },
      },
    ],
    [
      'of a newer version',
      { kind: 'read-only', reason: 'newer-version' },
      {
        kind: 'problem',
        problem: {
          kind: 'forbidden',
          title: 'The catalogue is read-only',
          detail: 'It was written by a newer version of Headroom.',
          remedy: 'Ask an administrator to update the app.',
        },
      },
    ],
    [
      'too large',
      { kind: 'too-large', bytes: 70_000, limit: 65_535 },
      {
        kind: 'problem',
        problem: {
          kind: 'too-large',
          title: 'The catalogue is too large to be stored',
          detail: 'It has 70000 bytes and may have 65535. Nothing was stored.',
          remedy: 'Delete SLOs that nobody needs, or shorten descriptions.',
        },
      },
    ],
    [
      'that cannot be read back',
      { kind: 'invalid', issues: [{ path: ['slos', 0], code: 'x', message: 'The id is taken.' }] },
      {
        kind: 'problem',
        problem: {
          kind: 'undecodable',
          title: 'This could not be stored as it is',
          detail: 'The id is taken.',
          remedy: 'Correct it and save again. Nothing was stored.',
        },
      },
    ],
  ])('%s', async (_, failure, error) => {
    const { gateway, run, ids } = await start();
    gateway.saveFailure = failure;
    expect(await run(({ deleteSlo }) => deleteSlo(A.id))).toEqual({ ok: false, error });
    expect(ids()).toEqual(['a', 'b', 'c']);
  });

  it('because somebody else was first: both versions, and what is stored now', async () => {
    const { gateway, run } = await start();
    const current = storedCatalogue([B], { revision: 7 });
    const conflicts = [{ kind: 'slo' as const, sloId: A.id, base: A, ours: { ...A, title: 'mine' } }];
    gateway.saveFailure = { kind: 'conflict', conflicts, current };
    expect(await run(({ saveSlo }) => saveSlo({ ...A, title: 'mine' }))).toMatchObject({
      ok: false,
      error: {
        kind: 'conflict',
        conflicts,
        current,
        problem: { kind: 'conflict', title: 'Somebody else changed the same thing' },
      },
    });
  });

  it('because the catalogue cannot be read', async () => {
    const gateway = createMemoryGateway();
    gateway.readFailure = gatewayError('unavailable', 'down');
    const { result } = renderState(createState(gateway), useAll, undefined);
    await pass();
    expect(result.current.catalogue).toMatchObject({ kind: 'failed', problem: { title: 'Could not read the SLOs' } });
    await act(async () => {
      expect(await result.current.deleteSlo(A.id)).toMatchObject({
        ok: false,
        error: { problem: { title: 'Could not read the SLOs', detail: 'down' } },
      });
    });
  });
});

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
