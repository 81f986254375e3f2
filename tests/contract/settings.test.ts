import { startTarget, type Target, type User } from './target';

const PATH = '/api/plugins/headroom-slo-app/settings';

interface Settings {
  readonly enabled: boolean;
  readonly pinned: boolean;
  readonly jsonData: Record<string, unknown> | null;
}

let target: Target;
let before: Settings;

const read = async (user: User = 'viewer') => (await target.call({ user, path: PATH })).json as Settings;
const write = (user: User, json: unknown) => target.call({ user, method: 'POST', path: PATH, json });

beforeAll(async () => {
  target = await startTarget();
  before = await read('admin');
}, 60_000);

afterAll(async () => {
  await write('admin', { enabled: true, pinned: true, jsonData: before.jsonData ?? { contract: 'done' } });
  await target.stop();
}, 60_000);

test('nobody reads the settings without logging in', async () => {
  expect((await target.call({ user: 'anonymous', path: PATH })).status).toBe(401);
});

test('the answer says what time it is on the server, which puts a wrong clock of the browser right', async () => {
  const asked = Date.now();
  const { date } = await target.call({ user: 'viewer', path: PATH });
  const said = Date.parse(date ?? '');
  // In whole seconds; both clocks are those of one machine, or of two that agree.
  expect(said).toBeGreaterThanOrEqual(asked - 60_000);
  expect(said).toBeLessThanOrEqual(Date.now() + 60_000);
});

test('a Viewer may not write, and is told which permission is missing', async () => {
  const answer = await write('viewer', { enabled: true, pinned: true, jsonData: { a: 1 } });
  expect(answer.status).toBe(403);
  expect(answer.json).toMatchObject({
    message: "You'll need additional permissions to perform this action. Permissions needed: plugins:write",
    title: 'Access denied',
  });
});

test('a body that is no JSON is refused', async () => {
  const answer = await target.call({ user: 'editor', method: 'POST', path: PATH, form: { broken: '1' } });
  expect(answer.status).toBe(400);
});

test.each<User>(['viewer', 'editor', 'admin'])('%s reads the whole jsonData', async (user) => {
  await write('admin', { enabled: true, pinned: true, jsonData: { deep: { list: [1, 'two'] } } });
  const answer = await target.call({ user, path: PATH });
  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({
    id: 'headroom-slo-app',
    enabled: true,
    pinned: true,
    jsonData: { deep: { list: [1, 'two'] } },
  });
});

test('an Editor may write, since the plugin grants it', async () => {
  expect((await write('editor', { enabled: true, pinned: true, jsonData: { by: 'editor' } })).status).toBe(200);
  expect((await read()).jsonData).toEqual({ by: 'editor' });
});

test('jsonData is replaced whole', async () => {
  await write('editor', { enabled: true, pinned: true, jsonData: { one: 1, two: 2 } });
  await write('editor', { enabled: true, pinned: true, jsonData: { three: 3 } });
  expect((await read()).jsonData).toEqual({ three: 3 });
});

test('keys come back in alphabetical order, lists as they were', async () => {
  await write('editor', { enabled: true, pinned: true, jsonData: { z: 1, a: { d: 2, c: [3, 1] } } });
  const { text } = await target.call({ user: 'viewer', path: PATH });
  expect(text).toContain('{"a":{"c":[3,1],"d":2},"z":1}');
});

test('an empty jsonData keeps the old one', async () => {
  await write('editor', { enabled: true, pinned: true, jsonData: { kept: true } });
  expect((await write('editor', { enabled: true, pinned: true, jsonData: {} })).status).toBe(200);
  expect((await read()).jsonData).toEqual({ kept: true });
});

test('what is left out of enabled and pinned becomes false', async () => {
  await write('admin', { jsonData: { off: true } });
  const settings = await read('admin');
  await write('admin', { enabled: true, pinned: true, jsonData: { off: false } });
  expect(settings).toMatchObject({ enabled: false, pinned: false, jsonData: { off: true } });
});

test('of parallel writers all are told that they won, and one did', async () => {
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, writer) => write('editor', { enabled: true, pinned: true, jsonData: { writer } }))
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(Object.keys((await read()).jsonData ?? {})).toEqual(['writer']);
});

test('a catalogue of a thousand SLOs is stored and read back as it was', async () => {
  const slos = Array.from({ length: 1000 }, (_, index) => ({
    id: `slo-${index}`,
    title: 'x'.repeat(300),
    quote: `"\u2028<${index}>`,
  }));
  await write('editor', { enabled: true, pinned: true, jsonData: { slos } });
  expect((await read()).jsonData).toEqual({ slos });
});
