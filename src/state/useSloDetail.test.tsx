import { gatewayError } from '../grafana/gatewayError';
import { recurring } from '../slo/exclusions/exclusions.fixture';
import { ok } from '../slo/result';
import type { Sample } from '../slo/samples';
import type { Slo } from '../slo/slo';
import { DAY, HOUR, MINUTE } from '../slo/units';
import { type BucketSeries, bucketsQuery } from './bucketsQuery';
import { createMemoryGateway, storedCatalogue } from './testing/memoryGateway.fixture';
import type { MemoryCounter, MemoryPrometheus } from './testing/memoryPrometheus.fixture';
import type { Timed } from './queryFailure';
import { recordedSeries, recorders } from './testing/recordings.fixture';
import { createState, NOW, pass, renderState } from './testing/renderState.fixture';
import { requests, requestSlo } from './testing/slo.fixture';
import { useExploreLinks } from './useExploreLinks';
import { useSloDetail } from './useSloDetail';
import { useSloStatuses } from './useSloStatuses';

const SLO = requestSlo('checkout');
const LAST_WEEK = { from: 'now-7d', to: 'now' };

function start(range = LAST_WEEK) {
  const gateway = createMemoryGateway([SLO]);
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = requests('checkout', 9, 1);
  const state = createState(gateway);
  return { ...state, prometheus, ...renderState(state, (picked) => useSloDetail(SLO, picked), range) };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('useSloDetail', () => {
  it('a chart that fails leaves the numbers and the other chart alone', async () => {
    const { result, prometheus } = start();
    prometheus.fault = ({ text }) =>
      text.includes('[1h]') && !text.includes('[30d]') ? gatewayError('timeout', 'query timed out') : undefined;
    await pass();
    expect(result.current).toMatchObject({
      kind: 'loaded',
      value: {
        status: { state: 'exhausted', sli: 0.9 },
        window: { kind: 'loaded' },
        range: {
          kind: 'failed',
          problem: { kind: 'timeout', title: 'Could not read the numbers', detail: 'query timed out' },
        },
      },
    });
  });

  test.each([
    ['a range that ends before it begins', { from: 'now', to: 'now-1h' }, '“now to now-1h” is no time range.'],
    ['nonsense', { from: 'yesterday-ish', to: 'now' }, '“yesterday-ish to now” is no time range.'],
    ['longer than anybody means', { from: 'now-90y', to: 'now' }, '“now-90y to now” is no time range.'],
  ])('%s is refused in words, and not asked', async (_, range, detail) => {
    const { result } = start(range);
    await pass();
    expect(result.current).toMatchObject({
      value: { range: { kind: 'failed', problem: { kind: 'bad-query', detail } } },
    });
  });

  describe('where so many exclusions lie in the range that raw metrics cannot be asked', () => {
    const ODD_DAYS = Array.from({ length: 15 }, (_, at) => 2 * at + 1);
    const exclusions = Array.from({ length: 20 }, (_, hour) => {
      const begun = `2026-01-01T${String(hour).padStart(2, '0')}:00`;
      return recurring({ frequency: 'monthly', monthDays: ODD_DAYS }, begun, { minutes: 7 + hour });
    });
    const slo = { ...SLO, exclusions };
    const INSTALL = /Install the rules/;
    const OUTSIDE = /what these record is read for the window of the SLO\. Choose a range inside of it\.$/;
    const AWAITED = /These have recorded 6 % of the window of the SLO\. Choose a range with fewer\.$/;

    interface Store {
      readonly counters?: MemoryCounter[];
      readonly fault?: MemoryPrometheus['fault'];
      readonly of?: Slo;
    }

    async function read(range: typeof LAST_WEEK, recorded: readonly Sample[], store: Store = {}) {
      const { counters = [], fault = () => undefined, of = slo } = store;
      const gateway = createMemoryGateway([of]);
      const state = createState(gateway);
      gateway.prometheus('prom').counters = counters;
      gateway.prometheus('prom').fault = fault;
      gateway.prometheus('prom').recordings = () => Promise.resolve(ok({ value: [...recorded], warnings: [] }));
      const wanted = bucketsQuery(state.services, { uid: 'prom', slo: of, range });
      const failure = state.services.queryClient.query({ ...wanted, retry: false }).catch((cause: unknown) => cause);
      await pass();
      return failure;
    }

    const COVERED = recorders([{ slo }], NOW);
    const PARTIAL = recorders([{ slo, window: 288 }], NOW);
    test.each([
      ['the window is covered, and the range is longer', 'now-60d', COVERED, OUTSIDE],
      ['a part of the window is recorded, and the range is longer', 'now-60d', PARTIAL, AWAITED],
      ['a part of the window is recorded', 'now-29d', PARTIAL, /These have recorded 6 % of it\.$/],
      ['there are no rules', 'now-60d', [], INSTALL],
    ])('%s', async (_, from, recorded, words) => {
      expect(await read({ from, to: 'now' }, recorded)).toMatchObject({
        failure: { part: 'exclusions', detail: expect.stringMatching(words) },
      });
    });

    it('rules that have recorded nothing lately say what they have recorded', async () => {
      const until = NOW - 2 * DAY;
      const counters = recordedSeries('checkout', { bad: 1, total: 10 }, {}, until);
      const found = (await read({ from: 'now-29d', to: 'now' }, COVERED, { counters })) as Timed<BucketSeries>;
      expect(found.value.buckets.length).toBeGreaterThan(100);
      expect(found.value.buckets.at(-1)?.end).toBeLessThan(until + DAY);
    });

    it('rules that have recorded nothing lately do not hide that raw metrics could be asked, and failed', async () => {
      const of = { ...SLO, exclusions: exclusions.slice(0, 1) };
      const counters = recordedSeries('checkout', { bad: 1, total: 10 }, {}, NOW - 2 * DAY);
      const fault: MemoryPrometheus['fault'] = ({ text }) =>
        text.includes('slo_id') ? undefined : gatewayError('timeout', 'query timed out');
      const asked = { of, counters, fault };
      expect(await read({ from: 'now-29d', to: 'now' }, recorders([{ slo: of }], NOW), asked)).toMatchObject({
        failure: { kind: 'timeout', detail: 'query timed out' },
      });
    });
  });

  it('shows the window of the SLO and the picked range in buckets that add up', async () => {
    const { result } = start();
    await pass();
    const detail = result.current.kind === 'loaded' ? result.current.value : undefined;
    const window = detail?.window.kind === 'loaded' ? detail.window.value : undefined;
    const range = detail?.range.kind === 'loaded' ? detail.range.value : undefined;
    expect(window).toMatchObject({ step: 4 * HOUR });
    expect(window?.buckets).toHaveLength(180);
    expect(range).toMatchObject({ step: HOUR });
    expect(range?.buckets).toHaveLength(168);
    expect(range?.buckets.at(-1)?.end).toBe(NOW - 7);
    expect(window?.buckets.reduce((sum, { counts }) => sum + counts.total, 0)).toBeCloseTo(30 * DAY * 10);
  });

  describe('where samples are a minute apart', () => {
    const LAST_HOUR = { from: 'now-1h', to: 'now' };
    const shown = ({ current }: { readonly current: ReturnType<typeof useSloDetail> }) =>
      current.kind === 'loaded' && current.value.range.kind === 'loaded' ? current.value.range.value : undefined;
    const seldom = (counters: readonly MemoryCounter[]): MemoryCounter[] =>
      counters.map(({ labels, countBetween }) => ({
        labels,
        countBetween: (from, to) => (to - from < 2 * MINUTE ? Number.NaN : countBetween(from, to)),
      }));

    it('a range whose shortest buckets find nothing is shown in longer ones, with the query of those', async () => {
      const { result, prometheus, ...state } = start(LAST_HOUR);
      prometheus.counters = seldom(prometheus.counters);
      await pass();
      expect(shown(result)).toMatchObject({ step: 5 * MINUTE });
      expect(shown(result)?.buckets).toHaveLength(12);
      const links = renderState(state, () => useExploreLinks(SLO, LAST_HOUR, { step: shown(result)?.step }), undefined);
      await pass();
      expect(links.result.current?.errorRatioOverTime.expr).toContain('[5m]');
    });

    it('a range that is measured throughout keeps its detail, and is asked for once', async () => {
      const { result, prometheus } = start(LAST_HOUR);
      await pass();
      expect(shown(result)).toMatchObject({ step: MINUTE });
      expect(prometheus.asked.filter((text) => text.startsWith('range') && text.includes('[5m]'))).toEqual([]);
    });

    it('a young series keeps its detail', async () => {
      const { result, prometheus } = start(LAST_HOUR);
      prometheus.counters = prometheus.counters.map(({ labels, countBetween }) => ({
        labels,
        countBetween: (from, to) => (to <= NOW - 20 * MINUTE ? Number.NaN : countBetween(from, to)),
      }));
      await pass();
      expect(shown(result)).toMatchObject({ step: MINUTE });
      expect(shown(result)?.buckets).toHaveLength(20);
    });
  });

  it('has the same status as the list, from one answer', async () => {
    const { services, prometheus, wrapper, gateway, clock, result } = start();
    await pass();
    const events = prometheus.asked.filter((text) => text.startsWith('query')).length;
    const list = renderState({ services, wrapper, gateway, clock }, () => useSloStatuses([SLO], [SLO.id]), undefined);
    await pass();
    const row = list.result.current.statuses.get(SLO.id);
    expect(row?.kind === 'loaded' && row.value.status).toEqual(
      result.current.kind === 'loaded' && result.current.value.status
    );
    expect(prometheus.asked.filter((text) => text.startsWith('query'))).toHaveLength(events);
  });

  it('asks again each minute', async () => {
    const { prometheus } = start();
    await pass();
    const before = prometheus.asked.length;
    await pass(60_000);
    expect(prometheus.asked.length).toBeGreaterThan(before);
  });

  it('uses the data source of the settings', async () => {
    const gateway = createMemoryGateway([SLO]);
    gateway.sources = [...gateway.sources, { uid: 'chosen', name: 'Chosen', type: 'prometheus', isDefault: false }];
    const stored = storedCatalogue([SLO]);
    gateway.stored = {
      ...stored,
      catalogue: { ...stored.catalogue, defaults: { ...stored.catalogue.defaults, datasource: 'chosen' } },
    };
    renderState(createState(gateway), () => useSloDetail(SLO, LAST_WEEK), undefined);
    await pass();
    expect(gateway.prometheus('prom').asked).toEqual([]);
    expect(gateway.prometheus('chosen').asked.length).toBeGreaterThan(0);
  });
});

describe('useExploreLinks', () => {
  it('are the exact queries, also while everything fails', async () => {
    const gateway = createMemoryGateway([SLO]);
    gateway.prometheus('prom').fault = () => gatewayError('unavailable', 'down');
    const { result } = renderState(
      createState(gateway),
      () => useExploreLinks(SLO, { from: 'now-1h', to: 'now' }),
      undefined
    );
    await pass();
    expect(result.current?.total.expr).toBe('sum(increase(http_requests_total{job="checkout"}[30d]))');
    const { start: from, end: to } = { start: (NOW - 3600) * 1000, end: NOW * 1000 };
    expect(result.current?.total.url).toBe(`/explore/prom/${result.current?.total.expr ?? ''}/${from}/${to}`);
    expect(result.current?.errorRatioOverTime.expr).toContain('[1m]');
  });

  it('there are none where there is no range', async () => {
    const { result } = renderState(createState(), () => useExploreLinks(SLO, { from: 'x', to: 'now' }), undefined);
    await pass();
    expect(result.current).toBeUndefined();
  });
});
