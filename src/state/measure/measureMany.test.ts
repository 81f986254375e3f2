import { createLimiter } from '../../grafana/prometheus/limiter';
import type { SloId } from '../../slo/slo';
import { createMemoryGateway } from '../testing/memoryGateway.fixture';
import { NOW } from '../testing/renderState.fixture';
import { requestSlo } from '../testing/slo.fixture';
import { alignedNow } from './alignedNow';
import { measureSlos } from './measureSlos';

const COUNT = 200;

/** No two of them share a shape: each has metrics of its own. */
const UNLIKE = Array.from({ length: COUNT }, (_, i) => {
  const slo = requestSlo(`app-${i}`);
  const renamed = (text: string) => text.replaceAll('http_requests_total', `app${i}_requests_total`);
  return { ...slo, sli: JSON.parse(renamed(JSON.stringify(slo.sli))) as typeof slo.sli };
});

/** Measures them with as many requests at a time as a page has, and says after how many answers each SLO was there. */
async function measureAll(inView: ReadonlySet<SloId>) {
  const gateway = createMemoryGateway();
  const prometheus = gateway.prometheus('prom');
  const limiter = createLimiter();
  let answered = 0;
  const counting = async <T>(answer: Promise<T>): Promise<T> => {
    const value = await answer;
    answered += 1;
    return value;
  };
  const client: typeof prometheus = {
    ...prometheus,
    query: (asked) => limiter.run(() => counting(prometheus.query(asked)), asked),
    queryRange: (asked) => limiter.run(() => counting(prometheus.queryRange(asked)), asked),
  };
  const after = new Map<SloId, number>();
  await measureSlos(
    { prometheus: () => client },
    {
      uid: 'prom',
      now: alignedNow(NOW),
      requests: UNLIKE.map((slo) => ({ slo })),
      priority: (slos) => (slos.some((id) => inView.has(id)) ? 'visible' : 'background'),
      signal: new AbortController().signal,
      onMeasured: (id) => after.set(id, answered),
    }
  );
  return { after, answered };
}

it('of hundreds of SLOs without a common shape, each is there after its own requests, not after those of all', async () => {
  const { after, answered } = await measureAll(new Set());
  expect(after.size).toBe(COUNT);
  const arrived = [...after.values()];
  const there = (share: number) => arrived.filter((count) => count <= share * answered).length / COUNT;
  expect(arrived[0]).toBeLessThan(20);
  expect(there(0.5)).toBeGreaterThan(0.35);
  expect(there(0.75)).toBeGreaterThan(0.6);
});

it('who scrolls to the end of them waits for a dozen requests', async () => {
  const last = UNLIKE.slice(-8).map(({ id }) => id);
  const { after } = await measureAll(new Set(last));
  expect(Math.max(...last.map((id) => after.get(id) ?? Infinity))).toBeLessThan(20);
});
