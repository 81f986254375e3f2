import type { SaveFailure } from '../../grafana/catalogue/saveOutcome';
import { gatewayError } from '../../grafana/gatewayError';
import { storedCatalogue } from '../testing/memoryGateway.fixture';
import { A, B, start } from './catalogueChanges.fixture';

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
    const { result, run } = await start([], gatewayError('unavailable', 'down'));
    expect(result.current.catalogue).toMatchObject({ kind: 'failed', problem: { title: 'Could not read the SLOs' } });
    expect(await run(({ deleteSlo }) => deleteSlo(A.id))).toMatchObject({
      ok: false,
      error: { problem: { title: 'Could not read the SLOs', detail: 'down' } },
    });
  });
});
