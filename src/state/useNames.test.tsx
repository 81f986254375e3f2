import { type GatewayError, gatewayError } from '../grafana/gatewayError';
import { createMemoryGateway } from './testing/memoryGateway.fixture';
import { createState, pass, renderState } from './testing/renderState.fixture';
import { requests } from './testing/slo.fixture';
import { steadyCounter } from './testing/memoryPrometheus.fixture';
import { useDataSources } from './useDataSources';
import { useLabelNames, useLabelValues, useMetricNames } from './useNames';
import { usePermissions } from './usePermissions';

interface Typed {
  readonly uid?: string;
  readonly metric: string;
  readonly selector: string;
}

function start(typed: Typed, failure?: GatewayError) {
  const gateway = createMemoryGateway();
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = [...requests('checkout', 1, 1), steadyCounter({ __name__: 'up', instance: 'a' }, 1)];
  prometheus.fault = () => failure;
  const hook = renderState(
    createState(gateway),
    ({ uid, metric, selector }: Typed) => ({
      metrics: useMetricNames(uid, metric),
      labels: useLabelNames(uid, selector),
      values: useLabelValues(uid, 'code', selector),
      sources: useDataSources(),
      permissions: usePermissions(),
    }),
    typed
  );
  return { ...hook, gateway, prometheus };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('a failure is told in the words of the server', async () => {
  const failure = gatewayError('forbidden', 'Permissions needed: datasources:query');
  const { result } = start({ uid: 'prom', metric: '', selector: '' }, failure);
  await pass(500);
  expect(result.current.metrics).toMatchObject({
    kind: 'failed',
    problem: { title: 'Could not read metrics and labels', detail: 'Permissions needed: datasources:query' },
  });
});

it('waits for a data source', async () => {
  const { result, prometheus } = start({ metric: '', selector: '' });
  await pass(500);
  expect(result.current.metrics).toEqual({ kind: 'loading' });
  expect(prometheus.asked).toEqual([]);
});

it('finds metrics, labels and values', async () => {
  const { result } = start({ uid: 'prom', metric: 'requests', selector: 'http_requests_total{job="checkout"}' });
  await pass(500);
  expect(result.current).toMatchObject({
    metrics: { kind: 'loaded', value: ['http_requests_total'] },
    labels: { kind: 'loaded', value: ['__name__', 'code', 'job'] },
    values: { kind: 'loaded', value: ['200', '500'] },
    sources: [{ uid: 'prom' }],
    permissions: { canWrite: true },
  });
});

test.each([
  ['a half-written selector finds everything', 'http_requests_total{job=', 'label-names '],
  ['what would be PromQL of its own is text', 'up or vector(1)', 'label-names '],
])('%s', async (_, selector, asked) => {
  const { prometheus } = start({ uid: 'prom', metric: '', selector });
  await pass(500);
  expect(prometheus.asked).toContain(asked);
});

it('what is typed is text, not a pattern', async () => {
  const { prometheus } = start({ uid: 'prom', metric: 'a.*"b', selector: '' });
  await pass(500);
  expect(prometheus.asked).toContain('label-values __name__ {__name__=~".*a\\\\.\\\\*\\"b.*"}');
});

it('asks when the text stands still', async () => {
  const { prometheus, rerender } = start({ uid: 'prom', metric: '', selector: '' });
  await pass(500);
  prometheus.asked.length = 0;
  for (const metric of ['h', 'ht', 'http']) {
    rerender({ uid: 'prom', metric, selector: '' });
    await pass(130);
  }
  await pass(500);
  expect(prometheus.asked).toEqual(['label-values __name__ {__name__=~".*http.*"}']);
});
