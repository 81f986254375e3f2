import { startTarget, type Target } from './target';

let target: Target;

beforeAll(async () => {
  target = await startTarget();
}, 60_000);

afterAll(() => target.stop(), 60_000);

const get = (path: string) => target.call({ user: 'viewer', path });

test.each([
  ['the app', '/public/plugins/headroom-slo-app/module.js'],
  ['the panel, below its own id', '/public/plugins/headroom-errorbudget-panel/module.js'],
  ['the panel, below the app', '/public/plugins/headroom-slo-app/panels/error-budget/module.js'],
])('the entry of %s is there', async (_, path) => {
  const answer = await get(path);
  expect([answer.status, answer.text]).toEqual([200, expect.stringMatching(/^(?:\/\*[^]*?\*\/\s*)?define\(/)]);
});

test.each([
  ['a file that a plugin does not have', '/public/plugins/headroom-slo-app/nowhere.js', 'Plugin file not found'],
  [
    'a file of the app below its panel',
    '/public/plugins/headroom-errorbudget-panel/locales/en-US/headroom-slo-app.json',
    'Plugin file not found',
  ],
  [
    'what lies outside of a plugin',
    '/public/plugins/headroom-slo-app/%2e%2e%2f%2e%2e%2fpackage.json',
    'Plugin file not found',
  ],
  ['a plugin that is not there', '/public/plugins/nowhere/module.js', 'Plugin not found'],
])('%s is 404 and says so', async (_, path, message) => {
  const answer = await get(path);
  expect([answer.status, answer.json]).toEqual([404, { message }]);
});

test.each(['spinner', 'angle-double-left', 'plus'])('there is an icon %s', async (name) => {
  const answer = await get(`/public/build/img/icons/unicons/${name}.svg`);
  expect([answer.status, answer.text]).toEqual([200, expect.stringMatching(/^<svg /)]);
});
