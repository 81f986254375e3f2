import { err, type Result } from '../../../src/slo/result';
import { encodeSlo } from '../../../src/spec/encodeSlo';
import { type GatewayError, gatewayError } from '../../../src/grafana/gatewayError';
import type { SettingsApi } from '../../../src/grafana/catalogue/settingsApi';
import { sloOf, titlesOf, valueOf } from './tabs.fixture';

import { add, DOCUMENT, setUp } from './setUp.fixture';

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

  test('Grafana takes no write, though it can be read: the failure is its own, and nobody is said to have overwritten it', async () => {
    const { tab, settle, api, stored } = setUp();
    let posts = 0;
    const one = tab(
      failing(api, (call) => {
        posts += call === 'post' ? 1 : 0;
        return call === 'post' ? 'before' : undefined;
      })
    );
    const saved = await settle(one.save(valueOf(await settle(one.read())), add('a')));
    expect(saved).toEqual({ ok: false, error: { kind: 'gateway', error: failure, written: 'unknown' } });
    expect(posts).toBe(4);
    expect(stored()).toBeNull();
  });

  test('every write times out: nobody knows whether one of them is still on its way', async () => {
    const { tab, settle, api } = setUp();
    const late = gatewayError('timeout', 'No answer within 30 s.');
    let posts = 0;
    const one = tab({
      get: api.get,
      post: () => {
        posts += 1;
        return Promise.resolve(err(late));
      },
    });
    const saved = await settle(one.save(valueOf(await settle(one.read())), add('a')));
    expect(saved).toEqual({ ok: false, error: { kind: 'gateway', error: late, written: 'unknown' } });
    expect(posts).toBe(4);
  });

  test('every read takes 11 s: after four the save is given up, and nothing was written', async () => {
    const { net, tab, settle, api, stored } = setUp();
    let gets = 0;
    const one = tab({
      get: async (signal) => {
        gets += 1;
        await net.time.sleep(11);
        return api.get(signal);
      },
      post: api.post,
    });
    const saved = await settle(one.save(valueOf(await settle(one.read())), add('a')));
    const error = gatewayError('timeout', 'Grafana answers too slowly to save safely.');
    expect(saved).toEqual({ ok: false, error: { kind: 'gateway', error, written: 'no' } });
    expect(gets).toBe(1 + 4);
    expect(stored()).toBeNull();
  });

  test('every other write is refused and the rest overwritten: only what was confirmed is said to be overwritten', async () => {
    const { settings, tab, settle, api } = setUp({ catalogue: { ...DOCUMENT, slos: [] } });
    let posts = 0;
    const one = tab({
      get: api.get,
      post: async (body) => {
        posts += 1;
        if (posts % 2 === 0) {
          return err(failure);
        }
        const answer = await api.post(body);
        settings.post('Admin', { enabled: true, pinned: true, jsonData: { catalogue: { ...DOCUMENT, slos: [] } } });
        return answer;
      },
    });
    const saved = await settle(one.save(valueOf(await settle(one.read())), add('ours')));
    const error = gatewayError('conflict', 'The change was saved 6 times and overwritten by others each time.');
    expect(saved).toEqual({ ok: false, error: { kind: 'gateway', error, written: 'unknown' } });
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
