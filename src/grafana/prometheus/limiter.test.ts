import { ok } from '../../slo/result';
import { createLimiter } from './limiter';
import type { Priority } from './prometheusClient';

/** Tasks that end when they are told to, with the order in which they began. */
function workload() {
  const began: string[] = [];
  const endings = new Map<string, () => void>();
  let running = 0;
  let most = 0;
  const task = (name: string) => async () => {
    began.push(name);
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => endings.set(name, resolve));
    running -= 1;
    return ok(name);
  };
  const end = async (name: string) => {
    endings.get(name)?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { began, task, end, most: () => most };
}

const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('createLimiter', () => {
  it('never has more than four under way, whatever is asked', async () => {
    const { began, task, end, most } = workload();
    const limiter = createLimiter();
    const names = Array.from({ length: 40 }, (_, i) => `t${i}`);
    const answers = names.map((name) => limiter.run(task(name)));
    await tick();
    expect(began).toEqual(['t0', 't1', 't2', 't3']);
    for (const name of names) {
      await end(name);
    }
    expect(await Promise.all(answers)).toEqual(names.map((name) => ok(name)));
    expect(began).toEqual(names);
    expect(most()).toBe(4);
  });

  it('takes what is visible first, and promotes what becomes visible while it waits', async () => {
    const { began, task, end } = workload();
    const limiter = createLimiter(1);
    const priorities: Record<string, Priority> = { b: 'background', c: 'background', d: 'visible' };
    void limiter.run(task('a'));
    ['b', 'c', 'd'].forEach((name) => void limiter.run(task(name), { priority: () => priorities[name] ?? 'visible' }));
    await tick();
    await end('a');
    priorities['c'] = 'visible';
    await end('d');
    await end('c');
    expect(began).toEqual(['a', 'd', 'c', 'b']);
  });

  it('never starts what was cancelled while it waited', async () => {
    const { began, task, end } = workload();
    const limiter = createLimiter(1);
    const controller = new AbortController();
    void limiter.run(task('a'));
    const waiting = limiter.run(task('b'), { signal: controller.signal });
    void limiter.run(task('c'));
    controller.abort();
    expect(await waiting).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    await end('a');
    expect(began).toEqual(['a', 'c']);
  });

  it('takes nothing that was cancelled before', async () => {
    const { began, task } = workload();
    const controller = new AbortController();
    controller.abort();
    expect(await createLimiter().run(task('a'), { signal: controller.signal })).toMatchObject({ ok: false });
    expect(began).toEqual([]);
  });

  it('frees the place of a task that throws', async () => {
    const { began, task } = workload();
    const limiter = createLimiter(1);
    await expect(limiter.run(() => Promise.reject(new Error('boom')))).rejects.toThrow('boom');
    void limiter.run(task('next'));
    await tick();
    expect(began).toEqual(['next']);
  });
});
