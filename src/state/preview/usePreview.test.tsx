import { gatewayError } from '../../grafana/gatewayError';
import { ratio } from '../../slo/units';
import { pass } from '../testing/renderState.fixture';
import { requests, requestSlo } from '../testing/slo.fixture';
import { SETTLED, start } from './preview.fixture';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('live', () => {
  it('there is nothing to preview without an SLO', async () => {
    const { result } = start(undefined);
    await pass(SETTLED);
    expect(result.current).toBeUndefined();
  });

  it('a refusal is told in the words of the server', async () => {
    const { result, prometheus } = start(requestSlo('checkout'));
    prometheus.fault = () => gatewayError('forbidden', 'Permissions needed: datasources:query', { status: 403 });
    await pass(SETTLED);
    expect(result.current).toMatchObject({
      kind: 'failed',
      problem: {
        kind: 'forbidden',
        title: 'Could not preview this SLO',
        detail: 'Permissions needed: datasources:query',
      },
    });
  });

  it('asks once the text stands still for 400 ms, and keeps the old numbers until there are new ones', async () => {
    const { result, rerender, prometheus } = start(requestSlo('checkout'), [
      ...requests('checkout', 9, 1),
      ...requests('search', 1, 1),
    ]);
    await pass(SETTLED);
    expect(result.current).toMatchObject({
      kind: 'loaded',
      value: { counts: { total: expect.closeTo(25_920_000) }, isUpdating: false },
    });
    prometheus.asked.length = 0;
    for (const job of ['s', 'se', 'sea', 'search']) {
      rerender(requestSlo(job));
      await pass(150);
      expect(result.current).toMatchObject({
        value: { counts: { total: expect.closeTo(25_920_000) }, isUpdating: true },
      });
    }
    expect(prometheus.asked).toEqual([]);
    await pass(SETTLED);
    expect(result.current).toMatchObject({
      value: { counts: { total: expect.closeTo(5_184_000) }, isUpdating: false },
    });
    expect(prometheus.asked.join()).not.toContain('job="sea"');
  });

  it('a target that moves shows its cost at once, and asks nothing', async () => {
    const slo = requestSlo('checkout');
    const { result, rerender, prometheus } = start(slo);
    await pass(SETTLED);
    const asked = prometheus.asked.length;
    rerender({ ...slo, objective: { ...slo.objective, target: ratio(0.5) } });
    expect(result.current).toMatchObject({ value: { status: { budget: { consumed: 0.2 } }, isUpdating: false } });
    await pass(SETTLED);
    expect(prometheus.asked).toHaveLength(asked);
  });
});
