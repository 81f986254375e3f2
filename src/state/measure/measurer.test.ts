import { gatewayError } from '../../grafana/gatewayError';
import { SLIS } from '../../queries/slos.fixture';
import { err } from '../../slo/result';
import type { Slo } from '../../slo/slo';
import { instant } from '../../slo/units';
import { createMemoryGateway } from '../testing/memoryGateway.fixture';
import { recordingsOf } from '../testing/recordings.fixture';
import { requests, requestSlo } from '../testing/slo.fixture';
import { NOW } from '../testing/renderState.fixture';
import { alignedNow } from './alignedNow';
import { createMeasurer, type MeasureOrder } from './measurer';

function start() {
  const gateway = createMemoryGateway();
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = ['a', 'b', 'c'].flatMap((job) => requests(job, 9, 1));
  const measurer = createMeasurer(gateway, recordingsOf({ kind: 'none' }));
  const measure = (slo: Slo, more: Partial<MeasureOrder> = {}) =>
    measurer.measure({
      uid: 'prom',
      slo,
      now: alignedNow(NOW),
      priority: () => 'visible',
      signal: new AbortController().signal,
      ...more,
    });
  return { gateway, prometheus, measure };
}

/** Long enough for what was gathered to be sent, by a clock that no busy machine moves. */
const passed = () => jest.advanceTimersByTimeAsync(100);

afterEach(() => void jest.useRealTimers());

it('orders of the same moment share their requests', async () => {
  const { prometheus, measure } = start();
  const results = await Promise.all(['a', 'b', 'c'].map((job) => measure(requestSlo(job))));
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(prometheus.asked).toHaveLength(2);
});

it('orders on both sides of a quarter of a minute, too: the newer instant answers for all', async () => {
  const { prometheus, measure } = start();
  const [before, after] = [alignedNow(NOW), instant(alignedNow(NOW) + 15)];
  const results = await Promise.all([
    measure(requestSlo('a'), { now: after }),
    measure(requestSlo('b'), { now: before }),
  ]);
  expect(results.map((result) => result.ok && result.value.now)).toEqual([after, after]);
  expect(prometheus.asked).toHaveLength(2);
});

it('two drafts of one SLO do not answer for each other', async () => {
  const { measure } = start();
  const slo = requestSlo('a');
  const draft = { ...slo, sli: SLIS.bad('nowhere') };
  const [stored, edited] = await Promise.all([measure(slo), measure(draft)]);
  expect(stored).toMatchObject({ ok: true, value: { window: { total: expect.closeTo(25_920_000) } } });
  expect(edited).toMatchObject({ ok: true });
  expect(edited?.ok && edited.value.window).toBeUndefined();
});

it('a shared request goes on while one still waits, and ends with the last', async () => {
  jest.useFakeTimers();
  const { prometheus, measure } = start();
  const [first, second] = [new AbortController(), new AbortController()];
  const signals: AbortSignal[] = [];
  const { query } = prometheus;
  prometheus.query = (asked, signal) => {
    signals.push(...(signal === undefined ? [] : [signal]));
    return query(asked, signal);
  };
  prometheus.fault = () => new Promise(() => undefined);
  const answers = [
    measure(requestSlo('a'), { signal: first.signal }),
    measure(requestSlo('b'), { signal: second.signal }),
  ];
  await passed();
  first.abort();
  expect(await answers[0]).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  second.abort();
  expect(await answers[1]).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

it('who has left before a background request was sent does not keep it going', async () => {
  jest.useFakeTimers();
  const { prometheus, measure } = start();
  const [early, late] = [new AbortController(), new AbortController()];
  const signals: AbortSignal[] = [];
  prometheus.query = (_asked, signal) => {
    signals.push(...(signal === undefined ? [] : [signal]));
    return new Promise(() => undefined);
  };
  const background = () => 'background' as const;
  // The batch is made when the priority is asked for; the first leaves between that and the sending.
  const priority = () => {
    setTimeout(() => early.abort(), 0);
    return 'background' as const;
  };
  void measure(requestSlo('a'), { signal: early.signal, priority });
  const last = measure(requestSlo('b'), { signal: late.signal, priority: background });
  await passed();
  expect(early.signal.aborted).toBe(true);
  late.abort();
  expect(await last).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

it('an order that nobody waits for from the start is answered at once', async () => {
  const { prometheus, measure } = start();
  expect(await measure(requestSlo('a'), { signal: AbortSignal.abort() })).toMatchObject({
    ok: false,
    error: { kind: 'cancelled' },
  });
  expect(prometheus.asked).toEqual([]);
});

it('what is cancelled before it was sent asks nothing', async () => {
  jest.useFakeTimers();
  const { prometheus, measure } = start();
  const controller = new AbortController();
  const answer = measure(requestSlo('a'), { signal: controller.signal });
  controller.abort();
  expect(await answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  await passed();
  expect(prometheus.asked).toEqual([]);
});

it('unavailable fails all at once, and asks no halves', async () => {
  const { prometheus, measure } = start();
  prometheus.fault = () => gatewayError('unavailable', 'down');
  const results = await Promise.all(['a', 'b', 'c'].map((job) => measure(requestSlo(job))));
  expect(results).toMatchObject(results.map(() => ({ ok: false, error: { kind: 'unavailable', detail: 'down' } })));
  expect(prometheus.asked).toHaveLength(2);
});

it('the first failure is told at once, and what nobody needs any more is given up', async () => {
  const { prometheus, measure } = start();
  let isGivenUp = false;
  prometheus.query = () => Promise.resolve(err(gatewayError('timeout', 'Gateway Timeout', { status: 504 })));
  prometheus.queryRange = (_asked, signal) => {
    signal?.addEventListener('abort', () => (isGivenUp = true));
    return new Promise(() => undefined);
  };
  expect(await measure(requestSlo('a'))).toMatchObject({ ok: false, error: { detail: 'Gateway Timeout' } });
  expect(isGivenUp).toBe(true);
});

it('buckets that cannot be read leave the number, with the failure in words, and are asked for again', async () => {
  const { prometheus, measure } = start();
  const { queryRange } = prometheus;
  prometheus.queryRange = () =>
    Promise.resolve(err(gatewayError('unavailable', 'the range query was refused', { status: 503 })));
  const first = await measure(requestSlo('a'));
  expect(first).toMatchObject({
    ok: true,
    value: {
      window: { total: expect.closeTo(25_920_000) },
      buckets: [],
      warnings: ['The course of the budget could not be read: the range query was refused'],
    },
  });
  prometheus.queryRange = queryRange;
  const again = await measure(requestSlo('a'), first.ok ? { previous: first.value } : {});
  expect(again).toMatchObject({ ok: true, value: { warnings: [], bucketsAsOf: alignedNow(NOW) } });
  expect(again.ok && again.value.buckets.length).toBeGreaterThan(0);
});

it('counts that cannot be read fail the row, whatever the buckets say', async () => {
  const { prometheus, measure } = start();
  prometheus.query = () => Promise.resolve(err(gatewayError('unavailable', 'down', { status: 503 })));
  expect(await measure(requestSlo('a'))).toMatchObject({ ok: false, error: { detail: 'down' } });
});
