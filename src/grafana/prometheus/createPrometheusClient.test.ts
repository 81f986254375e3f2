import { instant, seconds } from '../../slo/units';
import { type GatewayError, gatewayError } from '../gatewayError';
import type { HttpRequest, Transport } from '../transport/transport';
import { createPrometheusClient } from './createPrometheusClient';
import { createLimiter } from './limiter';

const EMPTY = { status: 'success', data: { resultType: 'vector', result: [] } };
const AT = { expr: 'up', time: instant(60) };

const refused = (status: number, message: string): GatewayError =>
  gatewayError(status === 404 ? 'not-found' : 'forbidden', message, { status, cause: { status, data: { message } } });
const verdict = (): GatewayError =>
  gatewayError('bad-query', 'parse error', {
    status: 400,
    cause: { status: 400, data: { status: 'error', errorType: 'bad_data', error: 'parse error' } },
  });

function clientOver(
  answer: (request: HttpRequest) => GatewayError | undefined,
  hints = { type: 'prometheus', needsBackend: false },
  uid = 'prom'
) {
  const sent: string[] = [];
  const transport: Transport = {
    async send(request) {
      sent.push(`${request.method} ${request.path} ${String(request.form ?? request.query)}`);
      const error = answer(request);
      return error === undefined ? { ok: true, value: EMPTY } : { ok: false, error };
    },
  };
  return { sent, client: createPrometheusClient({ uid, hints, transport, limiter: createLimiter() }) };
}

it('an instant query that waits for less than others says so to whatever way it takes', async () => {
  const waits: unknown[] = [];
  const { client } = clientOver(({ timeoutMs }) => {
    waits.push(timeoutMs);
    return waits.length === 1 ? refused(404, 'Not found') : undefined;
  });
  await client.query({ ...AT, timeoutMs: 10_000 });
  await client.query(AT);
  expect(waits).toEqual([10_000, 10_000, undefined]);
});

describe('where requests go', () => {
  it('queries are posted through the proxy, and names of values are fetched by GET, which is all it allows', async () => {
    const { sent, client } = clientOver(() => undefined);
    await client.query({ expr: 'sum(up{job="a b"})', time: instant(60) });
    await client.queryRange({ expr: 'up', start: instant(0), end: instant(60), step: seconds(15) });
    await client.labelNames({ selector: 'up', limit: 10 });
    await client.labelValues({ label: 'job', selector: 'up', limit: 10, start: instant(0), end: instant(60) });
    await client.rules();
    expect(sent).toEqual([
      'POST /api/datasources/proxy/uid/prom/api/v1/query query=sum%28up%7Bjob%3D%22a+b%22%7D%29&time=60',
      'POST /api/datasources/proxy/uid/prom/api/v1/query_range query=up&start=0&end=60&step=15',
      'POST /api/datasources/proxy/uid/prom/api/v1/labels limit=10&match%5B%5D=up',
      'GET /api/datasources/proxy/uid/prom/api/v1/label/job/values limit=10&match%5B%5D=up&start=0&end=60',
      'GET /api/datasources/proxy/uid/prom/api/v1/rules exclude_alerts=true',
    ]);
  });

  test.each([
    ['the fork for Amazon', { type: 'grafana-amazonprometheus-datasource', needsBackend: false }],
    ['the fork for Azure', { type: 'grafana-azureprometheus-datasource', needsBackend: false }],
    ['what only its backend can sign', { type: 'prometheus', needsBackend: true }],
  ])('%s goes through its backend', async (_, hints) => {
    const { sent, client } = clientOver(() => undefined, hints);
    await client.query(AT);
    expect(sent).toEqual(['POST /api/datasources/uid/prom/resources/api/v1/query query=up&time=60']);
  });

  test.each<[string, GatewayError]>([
    ['403, not allow-listed', refused(403, 'non allow-listed POSTs not allowed on proxied Prometheus datasource')],
    ['401', refused(401, 'Unauthorized')],
    [
      'a 400 that is not Prometheus’ own (the proxy makes 400 of an upstream’s 401)',
      refused(400, 'Authentication to data source failed'),
    ],
  ])('the proxy says %s: the backend is tried once, and remembered', async (_, error) => {
    const { sent, client } = clientOver(({ path }) => (path.includes('/proxy/') ? error : undefined));
    expect(await client.query(AT)).toMatchObject({ ok: true });
    await client.query(AT);
    expect(sent.map((line) => line.split(' ')[1])).toEqual([
      '/api/datasources/proxy/uid/prom/api/v1/query',
      '/api/datasources/uid/prom/resources/api/v1/query',
      '/api/datasources/uid/prom/resources/api/v1/query',
    ]);
  });

  it('a store without POST (Google Managed Prometheus) is asked by GET, and that is remembered', async () => {
    const { sent, client } = clientOver(({ method }) =>
      method === 'POST' ? refused(405, 'Method Not Allowed') : undefined
    );
    await client.query(AT);
    await client.query(AT);
    expect(sent.map((line) => line.split(' ')[0])).toEqual(['POST', 'GET', 'GET']);
    expect(sent[1]).toBe('GET /api/datasources/proxy/uid/prom/api/v1/query query=up&time=60');
  });

  it('the verdict of Prometheus stands, and is not asked for twice', async () => {
    const { sent, client } = clientOver(() => verdict());
    expect(await client.query(AT)).toMatchObject({ error: { kind: 'bad-query', detail: 'parse error' } });
    expect(sent).toHaveLength(1);
  });

  it('a verdict through the backend settles the route, too', async () => {
    const { sent, client } = clientOver(({ path }) => (path.includes('/proxy/') ? refused(403, 'no') : verdict()));
    expect(await client.query(AT)).toMatchObject({ error: { kind: 'bad-query' } });
    await client.query(AT);
    expect(sent.map((line) => line.includes('/proxy/'))).toEqual([true, false, false]);
  });

  it('an unknown data source is not looked for elsewhere', async () => {
    const { sent, client } = clientOver(() => refused(404, 'Unable to find datasource'));
    expect(await client.query(AT)).toMatchObject({ error: { kind: 'not-found', detail: 'Unable to find datasource' } });
    expect(sent).toHaveLength(1);
  });

  it('where no way works, the first refusal is told', async () => {
    const { sent, client } = clientOver(({ path }) => refused(403, path.includes('/proxy/') ? 'first' : 'second'));
    expect(await client.query(AT)).toMatchObject({ error: { kind: 'forbidden', detail: 'first' } });
    expect(sent).toHaveLength(2);
  });

  it('types of metrics are fetched by GET, which is all that the proxy allows for them', async () => {
    const { client, sent } = clientOver(() => undefined);
    await client.metricTypes('a b');
    expect(sent).toEqual(['GET /api/datasources/proxy/uid/prom/api/v1/metadata metric=a+b']);
  });

  test.each(['.', '..', ''])('the uid “%s” would leave the folder, and is not asked', async (uid) => {
    const { sent, client } = clientOver(() => undefined, undefined, uid);
    expect(await client.query(AT)).toMatchObject({ error: { kind: 'not-found' } });
    expect(sent).toEqual([]);
  });

  it('uid and label are escaped', async () => {
    const { sent, client } = clientOver(() => undefined, undefined, 'a/b');
    await client.labelValues({ label: 'x/../y', limit: 1 });
    await client.labelValues({ label: '..', limit: 1 });
    expect(sent).toEqual(['GET /api/datasources/proxy/uid/a%2Fb/api/v1/label/x%2F..%2Fy/values limit=1']);
  });
});

it('four requests to one data source are under way at most', async () => {
  let running = 0;
  let most = 0;
  const transport: Transport = {
    async send() {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      return { ok: true, value: EMPTY };
    },
  };
  const hints = { type: 'prometheus', needsBackend: false };
  const client = createPrometheusClient({ uid: 'prom', hints, transport, limiter: createLimiter() });
  await Promise.all(Array.from({ length: 20 }, () => client.query(AT)));
  expect(most).toBe(4);
});
