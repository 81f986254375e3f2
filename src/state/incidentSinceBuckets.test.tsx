import { createMemoryGateway } from './testing/memoryGateway.fixture';
import { createState, pass, renderState } from './testing/renderState.fixture';
import { requests, requestSlo } from './testing/slo.fixture';
import { useSloStatuses } from './useSloStatuses';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

// The budget of 30 d at 10 requests a second is 25,920 failures.
test.each([
  ['a little of the budget: in the newest bucket, without asking', 100, 1],
  ['much of the budget: buckets are asked again at once', 1000, 2],
])('an incident since the buckets were read has spent %s', async (_, failures, asked) => {
  const slo = requestSlo('a');
  const gateway = createMemoryGateway([slo]);
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = requests('a', 10, 0);
  const state = createState(gateway);
  const { clock } = state;
  const { result } = renderState(state, () => useSloStatuses([slo], [slo.id]), undefined);
  await pass();
  const began = clock.now;
  prometheus.counters = [
    ...prometheus.counters,
    {
      labels: { __name__: 'http_requests_total', job: 'a', code: '500' },
      countBetween: (from, to) => (from <= began && to > began ? failures : 0),
    },
  ];
  clock.now = (clock.now + 60) as typeof clock.now;
  await pass(60_000);
  const status = result.current.statuses.get(slo.id);
  const bad = status?.kind === 'loaded' ? status.value.buckets.map(({ counts }) => Math.round(counts.bad)) : [];
  expect(bad.filter((count) => count > 0)).toEqual([failures]);
  expect(bad.at(-1)).toBe(failures);
  expect(prometheus.asked.filter((text) => text.startsWith('range'))).toHaveLength(asked);
});
