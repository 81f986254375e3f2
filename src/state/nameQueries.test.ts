import { QueryClient } from '@tanstack/react-query';
import { gatewayError } from '../grafana/gatewayError';
import { keys } from './keys';
import { labelNamesQuery, labelValuesQuery, metricNamesQuery, metricTypesQuery } from './nameQueries';
import { createMemoryGateway } from './testing/memoryGateway.fixture';
import { steadyCounter } from './testing/memoryPrometheus.fixture';
import { createState } from './testing/renderState.fixture';
import { requests } from './testing/slo.fixture';

function start() {
  const gateway = createMemoryGateway();
  const prometheus = gateway.prometheus('prom');
  prometheus.counters = [...requests('checkout', 1, 1), steadyCounter({ __name__: 'up', instance: 'a' }, 1)];
  return { prometheus, client: new QueryClient(), services: createState(gateway).services };
}

it('a failure is handed on, not swallowed', async () => {
  const { prometheus, client, services } = start();
  prometheus.fault = () => gatewayError('forbidden', 'Permissions needed: datasources:query');
  await expect(client.query({ ...metricNamesQuery(services, 'prom'), retry: false })).rejects.toThrow(
    'Permissions needed: datasources:query'
  );
});

it('finds metrics, the labels of one, and the values of a label', async () => {
  const { client, services } = start();
  const valueOf = async (query: ReturnType<typeof metricNamesQuery>) => (await client.query(query)).value;
  expect(await valueOf(metricNamesQuery(services, 'prom'))).toEqual(['http_requests_total', 'up']);
  expect(await valueOf(labelNamesQuery(services, 'prom', 'up'))).toEqual(['__name__', 'instance']);
  expect(await valueOf(labelValuesQuery(services, 'prom', 'instance', 'up'))).toEqual(['a']);
});

it('finds what targets say of a metric, and nothing of one that they do not know', async () => {
  const { prometheus, client, services } = start();
  prometheus.types = { up: ['gauge'] };
  expect((await client.query(metricTypesQuery(services, 'prom', 'up'))).value).toEqual(['gauge']);
  expect((await client.query(metricTypesQuery(services, 'prom', 'down'))).value).toEqual([]);
});

it('keeps each answer under the key of names', () => {
  const { services } = start();
  expect(labelValuesQuery(services, 'prom', 'job', 'up').queryKey).toEqual(keys.names('prom', 'job', 'up'));
  expect(labelNamesQuery(services, 'prom', undefined).queryKey).toEqual(keys.names('prom', '', ''));
});
