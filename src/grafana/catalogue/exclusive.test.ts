import { createExclusive } from './exclusive';

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'locks');
  jest.useRealTimers();
});

function giveLocks(
  request: (name: string, options: LockOptions, work: () => Promise<unknown>) => Promise<unknown>
): void {
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
}

test('without locks of the browser, work in one tab runs one after the other, also after a failure', async () => {
  const exclusive = createExclusive('save');
  const gate = deferred();
  const log: string[] = [];
  const first = exclusive(async () => {
    await gate.promise;
    log.push('first');
    throw new Error('first failed');
  });
  const second = exclusive(async () => log.push('second'));
  gate.resolve();
  await expect(first).rejects.toThrow('first failed');
  await second;
  expect(log).toEqual(['first', 'second']);
});

test('with locks, all tabs share the one of this name', async () => {
  const names: string[] = [];
  giveLocks((name, _options, work) => {
    names.push(name);
    return work();
  });
  await expect(createExclusive('save')(async () => 7)).resolves.toBe(7);
  expect(names).toEqual(['save']);
});

test('a tab that never lets go of the lock keeps nobody from saving', async () => {
  jest.useFakeTimers();
  giveLocks(
    (_name, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
      })
  );
  const saved = createExclusive('save')(async () => 'saved');
  await jest.advanceTimersByTimeAsync(5000);
  await expect(saved).resolves.toBe('saved');
});

test('work that fails under the lock is not done twice', async () => {
  giveLocks((_name, _options, work) => work());
  let runs = 0;
  const failing = createExclusive('save')(async () => {
    runs += 1;
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(runs).toBe(1);
});
