import { startTarget, type Target } from './target';

let target: Target;

beforeAll(async () => {
  target = await startTarget();
}, 60_000);

afterAll(() => target.stop(), 60_000);

test('health is known without logging in', async () => {
  const answer = await target.call({ user: 'anonymous', path: '/api/health' });
  expect([answer.status, answer.json]).toEqual([200, expect.objectContaining({ database: 'ok' })]);
});

test('an address with half an escape is refused, in words', async () => {
  const answer = await target.call({ user: 'admin', path: '/a/headroom-slo-app/slos/%E0%A4%A' });
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('400 Bad Request')]);
});

test('a dashboard that is not there is 404', async () => {
  const answer = await target.call({ user: 'viewer', path: '/api/dashboards/uid/nowhere' });
  expect([answer.status, answer.json]).toEqual([404, expect.objectContaining({ message: 'Dashboard not found' })]);
});

test('only an Admin reloads what is provisioned', async () => {
  const path = '/api/admin/provisioning/plugins/reload';
  expect((await target.call({ user: 'viewer', method: 'POST', path })).status).toBe(403);
  expect((await target.call({ user: 'editor', method: 'POST', path })).status).toBe(403);
  expect(await target.call({ user: 'admin', method: 'POST', path })).toMatchObject({
    status: 200,
    json: { message: 'Plugins config reloaded' },
  });
});
