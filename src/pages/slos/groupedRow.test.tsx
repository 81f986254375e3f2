import type { EventsSli } from '../../slo/sli';
import { type MemoryCounter, steadyCounter } from '../../state/testing/memoryPrometheus.fixture';
import { plain } from '../../ui/words/plain.fixture';
import { CHECKOUT, gatewayWith, open, rowOf, SEARCH, titles } from './slosPage.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const GROUPED = { ...CHECKOUT, sli: { ...(CHECKOUT.sli as EventsSli), by: ['region', 'zone'] } };

function cell(region: string, zone: string, good: number, bad: number): MemoryCounter[] {
  const labels = { __name__: 'http_requests_total', job: 'checkout', region, zone };
  return [steadyCounter({ ...labels, code: '200' }, good), steadyCounter({ ...labels, code: '500' }, bad)];
}

async function list(...counters: readonly MemoryCounter[][]) {
  const gateway = gatewayWith(GROUPED, SEARCH);
  gateway.prometheus('prom').counters = counters.flat();
  await open(gateway);
  return plain(rowOf(GROUPED.title)?.textContent ?? '');
}

it('a row shows its worst group, and says which of how many', async () => {
  // All together they would be healthy: 4 bad of 100,000 events.
  const row = await list(cell('eu', 'a', 99_000, 0), cell('us', 'b', 996, 4));
  expect(row).toContain('Exhausted');
  expect(row).toContain('−300 % (overspent)');
  expect(row).toContain('worst of 2: region us, zone b');
  expect(titles()[0]).toBe(GROUPED.title);
});

it('without groups a row has no data, and names none', async () => {
  const row = await list();
  expect(row).toContain('No data');
  expect(row).not.toContain('worst of');
});
