import { type Call, DEAD, LIVE, startTarget, type Target } from './target';

let target: Target;

beforeAll(async () => {
  target = await startTarget();
}, 60_000);

afterAll(() => target.stop(), 60_000);

const proxy = (path: string, uid = LIVE) => `/api/datasources/proxy/uid/${uid}/${path}`;
const resources = (path: string, uid = LIVE) => `/api/datasources/uid/${uid}/resources/${path}`;
const viewer = (call: Omit<Call, 'user'>) => target.call({ user: 'viewer', ...call });
const post = (path: string, form: Record<string, string>) => viewer({ method: 'POST', path, form });
const range = { query: 'vector(1)', start: '1700000000', end: '1700000060', step: '60' };

const NOT_ALLOWED = { message: 'non allow-listed POSTs not allowed on proxied Prometheus datasource' };
const ONE = { status: 'success', data: { resultType: 'vector', result: [{ metric: {}, value: [1700000000, '1'] }] } };

test.each([proxy('api/v1/query?query=1'), resources('api/v1/query?query=1')])(
  'nobody queries without logging in: %s',
  async (path) => {
    expect((await target.call({ user: 'anonymous', path })).status).toBe(401);
  }
);

test('the proxy does not know an unknown data source', async () => {
  const answer = await viewer({ path: proxy('api/v1/query?query=1', 'nowhere') });
  expect([answer.status, answer.json]).toEqual([404, { message: 'Unable to find datasource', traceID: '' }]);
});

test('resources do not know an unknown data source', async () => {
  const answer = await viewer({ path: resources('api/v1/query?query=1', 'nowhere') });
  expect([answer.status, answer.json]).toEqual([500, { message: 'Unable to load datasource meta data', traceID: '' }]);
});

test.each(['api/v1/label/job/values', 'api/v1/format_query', 'api/v1/metadata'])(
  'the proxy refuses to POST %s',
  async (path) => {
    const answer = await post(proxy(path), {});
    expect([answer.status, answer.json]).toEqual([403, NOT_ALLOWED]);
  }
);

test.each([
  ['proxy', proxy('api/v1/query')],
  ['resources', resources('api/v1/query')],
])('a bad query is answered in the words of Prometheus: %s', async (_, path) => {
  const answer = await post(path, { query: 'sum(' });
  expect(answer.status).toBe(400);
  expect(answer.json).toMatchObject({
    status: 'error',
    errorType: 'bad_data',
    error: expect.stringContaining('parse error'),
  });
});

test('behind the proxy a dead Prometheus is 502 without a body', async () => {
  const answer = await post(proxy('api/v1/query', DEAD), { query: '1' });
  expect([answer.status, answer.text]).toEqual([502, '']);
});

test('behind resources a dead Prometheus is a failure of the plugin', async () => {
  const answer = await post(resources('api/v1/query', DEAD), { query: '1' });
  expect(answer.status).toBe(500);
  expect(answer.json).toMatchObject({
    statusCode: 500,
    messageId: 'plugin.requestFailureError',
    message: 'An error occurred within the plugin',
  });
});

test.each([
  ['proxy by POST', { method: 'POST', path: proxy('api/v1/query'), form: { query: 'vector(1)', time: '1700000000' } }],
  ['proxy by GET', { path: proxy('api/v1/query?query=vector(1)&time=1700000000') }],
  [
    'resources by POST',
    { method: 'POST', path: resources('api/v1/query'), form: { query: 'vector(1)', time: '1700000000' } },
  ],
  ['resources by GET', { path: resources('api/v1/query?query=vector(1)&time=1700000000') }],
] as const)('an instant query is answered by Prometheus: %s', async (_, call) => {
  const answer = await viewer(call);
  expect([answer.status, answer.json]).toEqual([200, ONE]);
});

test.each([
  ['proxy', proxy('api/v1/query_range')],
  ['resources', resources('api/v1/query_range')],
])('a range query is answered by Prometheus: %s', async (_, path) => {
  const answer = await post(path, range);
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({
    data: {
      resultType: 'matrix',
      result: [
        {
          metric: {},
          values: [
            [1700000000, '1'],
            [1700000060, '1'],
          ],
        },
      ],
    },
  });
});

test.each([
  ['labels by POST', { method: 'POST', path: proxy('api/v1/labels'), form: {} }],
  ['series by POST', { method: 'POST', path: proxy('api/v1/series'), form: { 'match[]': 'up' } }],
  ['label values by GET', { path: proxy('api/v1/label/__name__/values?limit=10') }],
  ['label values by GET, resources', { path: resources('api/v1/label/__name__/values?limit=10') }],
  ['types of metrics by GET', { path: proxy('api/v1/metadata?metric=up') }],
  ['types of metrics by GET, resources', { path: resources('api/v1/metadata?metric=up') }],
  ['build info by GET', { path: proxy('api/v1/status/buildinfo') }],
  ['rules by GET', { path: proxy('api/v1/rules') }],
] as const)('a Viewer reads %s', async (_, call) => {
  const answer = await viewer(call);
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({ status: 'success' });
});
