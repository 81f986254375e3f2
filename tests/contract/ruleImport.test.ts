import { parse } from 'yaml';
import { run } from '../../cli/run';
import { LIVE, startTarget, type Target, type User } from './target';

const PATH = '/api/convert/prometheus/config/v1/rules';
const NAMESPACE = 'headroom-contract';
const OTHER = 'headroom-contract-other';
const CLI = 'headroom-contract-cli';
const SOURCE = { 'X-Grafana-Alerting-Datasource-UID': LIVE };
const AS_JSON = { accept: 'application/json' };

let target: Target;

const post = (user: User, path: string, json: unknown, headers: Record<string, string> = SOURCE) =>
  target.call({ user, method: 'POST', path: `${PATH}${path}`, json, headers });
const read = (user: User, path: string) => target.call({ user, path: `${PATH}${path}`, headers: AS_JSON });
const remove = (user: User, path: string) => target.call({ user, method: 'DELETE', path: `${PATH}${path}` });

function group(name: string, expr = 'vector(1)') {
  const labels = { slo_id: 'checkout', severity: 'page' };
  const annotations = { summary: 'Costs {{ $value }}, $HOME and "quotes"' };
  return {
    name,
    interval: '1m',
    rules: [{ alert: 'Contract', expr, for: '5m', keep_firing_for: '7m', labels, annotations }],
  };
}

const clean = async () => {
  await remove('editor', `/${NAMESPACE}`);
  await remove('editor', `/${OTHER}`);
  await remove('editor', `/${CLI}`);
};

beforeAll(async () => {
  target = await startTarget();
  await clean();
}, 60_000);

afterAll(async () => {
  await clean();
  await target.stop();
}, 60_000);

test('nobody imports or reads without logging in, and a Viewer reads only', async () => {
  expect((await post('anonymous', `/${NAMESPACE}`, group('a'))).status).toBe(401);
  expect((await read('anonymous', '')).status).toBe(401);
  expect(await post('viewer', `/${NAMESPACE}`, group('a'))).toMatchObject({
    status: 403,
    json: {
      message:
        "You'll need additional permissions to perform this action. Permissions needed: all of alert.rules:create, alert.provisioning.provenance:write",
      title: 'Access denied',
    },
  });
  expect((await remove('viewer', `/${NAMESPACE}`)).status).toBe(403);
  expect((await read('viewer', '')).status).toBe(200);
});

test.each([
  ['no data source', {}, 400, 'Missing datasource UID header: X-Grafana-Alerting-Datasource-UID'],
  [
    'a data source that is not there',
    { 'X-Grafana-Alerting-Datasource-UID': 'nowhere' },
    404,
    'failed to get datasource: data source not found',
  ],
])('%s', async (_, headers, status, message) => {
  expect(await post('editor', `/${NAMESPACE}`, group('a'), headers)).toMatchObject({ status, json: { message } });
});

test.each([
  ['a group with a limit', { ...group('a'), limit: 5 }, 'limit is not supported'],
  ['a group without a name', { ...group('') }, 'rule group name must not be empty'],
])('%s is refused', async (_, json, message) => {
  expect(await post('editor', `/${NAMESPACE}`, json)).toMatchObject({ status: 400, json: { message } });
});

test('what was written comes back, but for the offset; another group of the namespace stays', async () => {
  const written = { ...group('a'), query_offset: '0s', anything: 'else' };
  expect(await post('editor', `/${NAMESPACE}`, written)).toMatchObject({ status: 202, json: { status: 'success' } });
  await post('editor', `/${NAMESPACE}`, group('b'));
  await post('editor', `/${NAMESPACE}`, group('a', 'vector(2)'));
  expect((await read('editor', `/${NAMESPACE}`)).json).toEqual({
    [NAMESPACE]: [group('a', 'vector(2)'), group('b')],
  });
  expect((await read('editor', `/${NAMESPACE}/b`)).json).toEqual(group('b'));
});

test('without JSON being asked for the answer is YAML', async () => {
  const { text } = await target.call({ user: 'editor', path: `${PATH}/${NAMESPACE}/b` });
  expect(text).toMatch(/^name: b\n/);
  expect(parse(text)).toEqual(group('b'));
});

test('many namespaces at once: all of them, or none where one is refused', async () => {
  expect((await post('editor', '', { [OTHER]: [group('c')], [NAMESPACE]: [{ ...group('d'), limit: 1 }] })).status).toBe(
    400
  );
  expect((await read('editor', '')).json).not.toHaveProperty([OTHER]);
  expect((await post('editor', '', { [OTHER]: [group('c')] })).status).toBe(202);
  expect((await read('editor', '')).json).toMatchObject({ [OTHER]: [group('c')] });
});

test('what is deleted is gone, and cannot be deleted again', async () => {
  expect((await remove('editor', `/${NAMESPACE}/a`)).status).toBe(202);
  expect((await remove('editor', `/${NAMESPACE}/a`)).status).toBe(404);
  expect(await read('editor', `/${NAMESPACE}/a`)).toMatchObject({
    status: 404,
    json: { message: 'Rule group not found' },
  });
  expect((await remove('editor', `/${NAMESPACE}`)).status).toBe(202);
  expect((await read('editor', `/${NAMESPACE}`)).json).toEqual({});
  expect((await remove('editor', `/${NAMESPACE}`)).status).toBe(404);
  expect((await read('editor', '/headroom-contract-nowhere')).status).toBe(404);
});

test('rules as the command line writes them are taken, and are the same afterwards', async () => {
  const { stdout } = await run(['rules', '--format', 'grafana-import', 'examples/sli-kinds.yaml']);
  // The folder Headroom is that of the tests of the plugin.
  const text = stdout.replace(/^Headroom:/m, `${CLI}:`);
  const headers = { ...SOURCE, 'content-type': 'application/yaml' };
  expect(await target.call({ user: 'editor', method: 'POST', path: PATH, text, headers })).toMatchObject({
    status: 202,
  });
  const { json } = await read('editor', `/${CLI}`);
  const wanted = (parse(text) as Imported)[CLI].map(({ query_offset: _, ...rest }) => rest);
  expect(sorted((json as Imported)[CLI])).toEqual(sorted(wanted));
});

interface Imported {
  readonly [CLI]: ReadonlyArray<Record<string, unknown>>;
}

function sorted(groups: ReadonlyArray<Record<string, unknown>>) {
  return [...groups].sort((one, other) => String(one['name']).localeCompare(String(other['name'])));
}
