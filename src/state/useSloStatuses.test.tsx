import type { Slo } from '../slo/slo';
import { DAY, seconds } from '../slo/units';
import { createMemoryGateway, MAIN_SOURCE } from './testing/memoryGateway.fixture';
import { createState, NOW, pass, renderState } from './testing/renderState.fixture';
import { requests, requestSlo } from './testing/slo.fixture';
import { idsOf, jobs, start } from './testing/statuses.fixture';
import { useSloStatuses } from './useSloStatuses';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

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
