import { gatewayError } from '../grafana/gatewayError';
import type { Slo, SloId } from '../slo/slo';
import { DAY, seconds } from '../slo/units';
import { requests, requestSlo } from './testing/slo.fixture';
import { createMemoryGateway, MAIN_SOURCE } from './testing/memoryGateway.fixture';
import { createState, NOW, pass, renderState } from './testing/renderState.fixture';
import { useRefreshNow } from './useRefreshNow';
import { useSloStatuses } from './useSloStatuses';
import { act } from '@testing-library/react';
import type { Refresh } from './refresh';

const MINUTE_MS = 60_000;

interface Props {
  readonly slos: readonly Slo[];
  readonly visible: readonly SloId[];
  readonly refresh?: Refresh;
}

function start(props: Props, counters = props.slos.flatMap(({ service }) => requests(service, 9.995, 0.005))) {
  const gateway = createMemoryGateway(props.slos);
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = counters;
  const state = createState(gateway);
  const hook = renderState(
    state,
    ({ slos, visible, refresh }: Props) => useSloStatuses(slos, visible, refresh === undefined ? {} : { refresh }),
    props
  );
  const of = (id: string) => hook.result.current.statuses.get(id as SloId);
  return { ...state, ...hook, prometheus, of };
}

const jobs = (count: number) =>
  Array.from({ length: count }, (_, i) => requestSlo(`job-${String(i).padStart(3, '0')}`));
const idsOf = (slos: readonly Slo[]) => slos.map(({ id }) => id);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('what cannot be measured says why', () => {
  test.each<[string, Partial<Slo>, object]>([
    [
      'a data source that is not there',
      { datasource: 'gone' },
      { kind: 'not-found', detail: 'There is no Prometheus data source with the uid “gone”, or you may not see it.' },
    ],
  ])('%s', async (_, more, problem) => {
    const slos = [requestSlo('a', more), requestSlo('b')];
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    await pass();
    expect(of('a')).toMatchObject({ kind: 'failed', problem });
    expect(of('b')?.kind).toBe('loaded');
    expect(prometheus.asked.some((text) => text.includes('job="a"'))).toBe(false);
  });

  it('a default data source that nobody knows, for the catalogue cannot be read', async () => {
    const gateway = createMemoryGateway();
    gateway.readFailure = gatewayError('unavailable', 'down');
    gateway.prometheus('prom').counters = requests('b', 1, 0);
    const slos = [requestSlo('a'), requestSlo('b', { datasource: 'prom' })];
    const { result } = renderState(createState(gateway), () => useSloStatuses(slos, []), undefined);
    await pass();
    expect(slos.map(({ id }) => result.current.statuses.get(id))).toMatchObject([
      { kind: 'failed', problem: { title: 'Could not read the SLOs', detail: 'down' } },
      { kind: 'loaded' },
    ]);
  });

  it('no data source at all', async () => {
    const { gateway, of, rerender } = start({ slos: [], visible: [] });
    gateway.sources = [];
    const slos = [requestSlo('a')];
    rerender({ slos, visible: idsOf(slos) });
    await pass();
    expect(of('a')).toMatchObject({ kind: 'failed', problem: { title: 'No data source' } });
  });

  it('an SLO that cannot be compiled fails alone, in the words of its issue', async () => {
    const broken = requestSlo('a', { sli: { ...requestSlo('a').sli, total: 'sum(up' } as Slo['sli'] });
    const slos = [broken, requestSlo('b')];
    const { of } = start({ slos, visible: idsOf(slos) });
    await pass();
    expect(of('a')).toMatchObject({ kind: 'failed', problem: { kind: 'bad-query' } });
    expect(of('b')?.kind).toBe('loaded');
  });

  test.each([
    [
      'forbidden',
      'Sign in, or ask an administrator for the permission “datasources:query” and for valid credentials of this data source.',
    ],
    ['unavailable', 'Check that the data source is running and that Grafana can reach it.'],
    [
      'undecodable',
      'Check the address in the settings of the data source: something else answered in its place, for example a login page.',
    ],
  ] as const)('%s, with the time of the next try', async (kind, remedy) => {
    const slos = jobs(3);
    const failing = start({ slos, visible: idsOf(slos) });
    failing.prometheus.fault = () => gatewayError(kind, 'the words of the server');
    await pass();
    expect(failing.of('job-000')).toEqual({
      kind: 'failed',
      problem: { kind, title: 'Could not read the numbers', detail: 'the words of the server', remedy },
      retryAt: expect.any(Number),
    });
    expect(failing.prometheus.asked).toHaveLength(2);
  });
});

describe('one wrong SLO leaves the others alone', () => {
  it('a refused request is asked again in halves, until the wrong one stands alone', async () => {
    const slos = jobs(16).map((slo, i) => (i === 5 ? { ...slo, sli: requestSlo('wrong').sli } : slo));
    const { of, prometheus } = start(
      { slos, visible: idsOf(slos) },
      jobs(16).flatMap(({ service }) => requests(service, 10, 0))
    );
    prometheus.fault = ({ text }) =>
      text.includes('wrong') ? gatewayError('bad-query', 'found duplicate series') : undefined;
    await pass();
    const kinds = slos.map(({ id }) => of(id)?.kind);
    expect(kinds).toEqual(slos.map((_, i) => (i === 5 ? 'failed' : 'loaded')));
    expect(of(slos[5]?.id ?? '')).toMatchObject({ problem: { kind: 'bad-query', detail: 'found duplicate series' } });
  });

  it('a request that is too large is asked again in parts', async () => {
    const slos = jobs(8);
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    prometheus.fault = ({ text }) => (text.length > 1500 ? gatewayError('too-large', 'too many samples') : undefined);
    await pass();
    expect(slos.map(({ id }) => of(id)?.kind)).toEqual(slos.map(() => 'loaded'));
  });

  it('an SLO that is too large by itself fails with the words of the server', async () => {
    const slos = jobs(1);
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    prometheus.fault = ({ text }) =>
      text.includes('[30d]') ? gatewayError('too-large', 'too many samples') : undefined;
    await pass();
    expect(of('job-000')).toMatchObject({ kind: 'failed', problem: { kind: 'too-large', detail: 'too many samples' } });
  });

  test.each([
    ['too-large', 422, 2 * (1 + 2 + 4 + 8)],
    ['timeout', 504, 2 * (1 + 2)],
    ['timeout', undefined, 2],
  ] as const)(
    'where all is refused as %s (%s), nobody is asked for each window of each SLO',
    async (kind, status, requests) => {
      const slos = jobs(20);
      const { of, prometheus } = start({ slos, visible: idsOf(slos) });
      prometheus.fault = () => gatewayError(kind, 'no', status === undefined ? {} : { status });
      await pass();
      expect(slos.map(({ id }) => of(id)?.kind)).toEqual(slos.map(() => 'failed'));
      expect(prometheus.asked.length).toBeLessThanOrEqual(requests);
    }
  );

  it('an answer that nobody foresaw is a failure, not an endless wait', async () => {
    const slos = jobs(1);
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    prometheus.fault = () => {
      throw new Error('a bug');
    };
    await pass();
    expect(of('job-000')).toMatchObject({
      kind: 'failed',
      problem: { kind: 'undecodable', detail: 'The answer could not be read: Error: a bug' },
    });
  });
});

describe('numbers', () => {
  it('are those of arithmetic', async () => {
    const slos = [requestSlo('checkout')];
    const { of } = start({ slos, visible: idsOf(slos) });
    await pass();
    const loaded = of('checkout');
    // 0.005 of 10 requests a second are bad: 0.05 %, half of the budget of 0.1 %.
    expect(loaded).toMatchObject({
      kind: 'loaded',
      asOf: NOW - 7,
      warnings: [],
      value: {
        status: {
          state: 'healthy',
          sli: 0.9995,
          budget: { consumed: 0.5, badEvents: expect.closeTo(12_960), allowedEvents: expect.closeTo(25_920) },
        },
      },
    });
    expect(loaded?.kind === 'loaded' && loaded.value.buckets).toHaveLength(90);
  });

  it('no series are no data, and never healthy', async () => {
    const slos = [requestSlo('checkout')];
    const { of } = start({ slos, visible: idsOf(slos) }, []);
    await pass();
    expect(of('checkout')).toMatchObject({ kind: 'loaded', value: { status: { state: 'no-data' } } });
  });

  it('keep the warnings of the server', async () => {
    const slos = [requestSlo('checkout')];
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    prometheus.warnings.push('partial response');
    await pass();
    expect(of('checkout')).toMatchObject({ warnings: ['partial response'] });
  });

  it('a target that moves asks nothing', async () => {
    const slo = requestSlo('checkout');
    const { of, prometheus, rerender } = start({ slos: [slo], visible: [slo.id] });
    await pass();
    const asked = prometheus.asked.length;
    const target = 0.9999 as Slo['objective']['target'];
    rerender({ slos: [{ ...slo, objective: { ...slo.objective, target } }], visible: [slo.id] });
    expect(of('checkout')).toMatchObject({ value: { status: { state: 'exhausted', budget: { consumed: 5 } } } });
    expect(prometheus.asked).toHaveLength(asked);
  });
});

describe('few requests, in the right order', () => {
  it('a thousand SLOs of one shape: rows in view first, 60 requests at most', async () => {
    const slos = jobs(1000);
    const visible = idsOf(slos).slice(500, 520);
    const { prometheus, result } = start({ slos, visible });
    await pass(1000);
    expect(result.current.settled).toBe(1000);
    expect(prometheus.asked.length).toBeLessThanOrEqual(60);
    const names = (text: string | undefined) => new Set(text?.match(/job-\d+/g));
    expect(names(prometheus.asked[0])).toEqual(names(visible.join()));
    expect(names(prometheus.asked[1])).toEqual(names(visible.join()));
  }, 30_000);

  it('scrolling asks nothing twice', async () => {
    const slos = jobs(100);
    const { prometheus, rerender } = start({ slos, visible: idsOf(slos).slice(0, 10) });
    await pass(1000);
    const asked = prometheus.asked.length;
    rerender({ slos, visible: idsOf(slos).slice(50, 60) });
    await pass(1000);
    rerender({ slos, visible: idsOf(slos).slice(0, 10) });
    await pass(1000);
    expect(prometheus.asked).toHaveLength(asked);
  });

  it('leaving the page cancels what is under way', async () => {
    const slos = jobs(10);
    const { prometheus, unmount, services } = start({ slos, visible: idsOf(slos) });
    let release = () => {};
    prometheus.fault = () => new Promise((resolve) => (release = () => resolve(undefined)));
    await pass();
    expect(services.queryClient.isFetching()).toBe(10);
    unmount();
    await pass();
    expect(services.queryClient.isFetching()).toBe(0);
    release();
  });
});

describe('renewal', () => {
  it('rows in view each minute, the others when they are old', async () => {
    const slos = jobs(4);
    const { prometheus } = start({ slos, visible: idsOf(slos).slice(0, 2) });
    await pass();
    prometheus.asked.length = 0;
    await pass(MINUTE_MS);
    expect(prometheus.asked.length).toBeGreaterThan(0);
    expect(prometheus.asked.join()).toContain('job-000|job-001');
    expect(prometheus.asked.join()).not.toContain('job-002');
    await pass(5 * MINUTE_MS);
    expect(prometheus.asked.join()).toContain('job-002|job-003');
  });

  it('as often as the page asks for, or not at all', async () => {
    const slos = jobs(1);
    const { prometheus, rerender } = start({ slos, visible: idsOf(slos), refresh: seconds(10) });
    await pass();
    prometheus.asked.length = 0;
    await pass(30_000);
    expect(prometheus.asked.filter((text) => text.startsWith('query'))).toHaveLength(3);
    rerender({ slos, visible: idsOf(slos), refresh: 'off' });
    prometheus.asked.length = 0;
    await pass(60 * MINUTE_MS);
    expect(prometheus.asked).toEqual([]);
  });

  it('keeps the buckets of a long window for a while: they hardly move', async () => {
    const slos = jobs(1);
    const { prometheus, clock } = start({ slos, visible: idsOf(slos) });
    const ranges = () => prometheus.asked.filter((text) => text.startsWith('range')).length;
    await pass();
    expect(ranges()).toBe(1);
    for (let minute = 0; minute < 30; minute += 1) {
      clock.now = (clock.now + 60) as typeof clock.now;
      await pass(MINUTE_MS);
    }
    // A bucket is 8 h long, so the chart is asked again after 24 min.
    expect(ranges()).toBe(2);
  });

  it('whoever presses refresh gets new numbers for all rows', async () => {
    const slos = jobs(4);
    const { prometheus, ...state } = start({ slos, visible: idsOf(slos).slice(0, 1) });
    await pass();
    prometheus.asked.length = 0;
    const { result } = renderState(state, () => useRefreshNow(), undefined);
    act(() => result.current.refreshNow());
    await act(() => jest.advanceTimersByTimeAsync(1));
    expect(result.current.isRefreshing).toBe(true);
    await pass();
    expect(result.current.isRefreshing).toBe(false);
    expect(idsOf(slos).every((id) => prometheus.asked.join().includes(id))).toBe(true);
  });

  it('a failure is not asked again before its time, however often the page is drawn', async () => {
    const slos = jobs(2);
    const { prometheus, gateway, rerender } = start({ slos, visible: idsOf(slos) });
    gateway.readFailure = gatewayError('unavailable', 'down');
    prometheus.fault = () => gatewayError('unavailable', 'down');
    await pass();
    const asked = prometheus.asked.length;
    for (let i = 0; i < 5; i += 1) {
      rerender({ slos: [...slos], visible: idsOf(slos) });
      await pass();
    }
    expect(prometheus.asked).toHaveLength(asked);
  });

  it('a row that failed stays failed while it is asked again, and recovers', async () => {
    const slos = jobs(1);
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    prometheus.fault = () => gatewayError('unavailable', 'down');
    await pass();
    expect(of('job-000')?.kind).toBe('failed');
    const releases: Array<() => void> = [];
    prometheus.fault = () => new Promise((resolve) => releases.push(() => resolve(undefined)));
    await pass(MINUTE_MS);
    expect(releases).toHaveLength(2);
    expect(of('job-000')?.kind).toBe('failed');
    releases.forEach((release) => release());
    await pass();
    expect(of('job-000')?.kind).toBe('loaded');
  });

  it('a failure makes numbers old and takes none away; the next answer mends it', async () => {
    const slos = jobs(1);
    const { of, prometheus } = start({ slos, visible: idsOf(slos) });
    await pass();
    prometheus.fault = () =>
      gatewayError('unavailable', 'Grafana could not reach the data source (502 Bad Gateway).', { status: 502 });
    await pass(MINUTE_MS);
    expect(of('job-000')).toMatchObject({
      kind: 'loaded',
      asOf: NOW - 7,
      stale: { kind: 'unavailable', detail: 'Grafana could not reach the data source (502 Bad Gateway).' },
    });
    prometheus.fault = () => undefined;
    await pass(MINUTE_MS);
    expect(of('job-000')).not.toHaveProperty('stale');
  });
});

it('each SLO is asked at its own data source', async () => {
  const slos = [requestSlo('a', { datasource: 'other' }), requestSlo('b')];
  const gateway = createMemoryGateway(slos);
  gateway.sources = [MAIN_SOURCE, { ...MAIN_SOURCE, uid: 'other', isDefault: false }];
  gateway.prometheus('other').counters = requests('a', 1, 0);
  gateway.prometheus('prom').counters = requests('b', 1, 0);
  const state = createState(gateway);
  const { result } = renderState(state, () => useSloStatuses(slos, idsOf(slos)), undefined);
  await pass();
  expect(idsOf(slos).map((id) => result.current.statuses.get(id))).toMatchObject([
    { value: { status: { state: 'healthy' } } },
    { value: { status: { state: 'healthy' } } },
  ]);
  expect(gateway.prometheus('other').asked.join()).not.toContain('job="b"');
});

it('a window of a day is measured over a day', async () => {
  const slo = requestSlo('a');
  const slos = [
    { ...slo, objective: { ...slo.objective, window: { kind: 'rolling' as const, length: seconds(DAY) } } },
  ];
  const { of, prometheus } = start({ slos, visible: idsOf(slos) });
  await pass();
  expect(of('a')?.kind).toBe('loaded');
  expect(prometheus.asked.join()).not.toContain('[3d]');
});
