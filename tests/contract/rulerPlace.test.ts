import '../../src/promql/readText';
import { createRulerPlace } from '../../src/grafana/rulePlaces/rulerPlace';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { placePlan } from '../../src/rules/install/placePlan';
import type { RuleGroup } from '../../src/rules/rule';
import { runningSet } from '../../src/rules/running/sloDrift';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { SloId } from '../../src/slo/slo';
import { transportOf } from './placeTransport';
import { startStandInRuler, type StandInRuler } from './standInRuler';
import { DEAD, LIVE, startTarget, type Target, type User } from './target';

const MIMIR = 'headroom-contract-mimir';
const CORTEX = 'headroom-contract-cortex';

let target: Target;
let mimir: StandInRuler;
let cortex: StandInRuler;

const placeOf = (user: User, uid: string) =>
  createRulerPlace({ uid, transport: transportOf(() => target, user), closed: undefined });

const CHECKOUT = compiledRules(sloOf(SLIS.bad('checkout'), { id: 'checkout' }));
const [EVENTS] = CHECKOUT as readonly [RuleGroup];

beforeAll(async () => {
  mimir = await startStandInRuler('/config/v1/rules');
  cortex = await startStandInRuler('/rules');
  target = await startTarget({ [MIMIR]: mimir.url, [CORTEX]: cortex.url });
}, 60_000);
beforeEach(() => {
  [mimir, cortex].forEach((ruler) => {
    ruler.namespaces.clear();
    ruler.refusal = undefined;
  });
});
afterAll(async () => {
  await target.stop();
  await Promise.all([mimir.stop(), cortex.stop()]);
}, 60_000);

test('the page says who may install', async () => {
  const page = async (user: User) => (await target.call({ user, path: '/' })).text;
  expect(await page('editor')).toContain('"alert.rules.external:write":true');
  expect(await page('viewer')).not.toContain('"alert.rules.external:write":true');
});

test.each<[string, User, string, object]>([
  ['nobody is logged in', 'anonymous', MIMIR, { kind: 'forbidden', status: 401 }],
  ['Prometheus has no ruler that takes rules', 'editor', LIVE, { kind: 'not-found', detail: '404 page not found' }],
  ['the data source is gone', 'editor', 'nowhere', { kind: 'not-found', detail: 'data source not found' }],
  ['the data source does not answer', 'editor', DEAD, { kind: 'unavailable', status: 502 }],
])('%s', async (_, user, uid, error) => {
  expect(await placeOf(user, uid).held()).toMatchObject({ ok: false, error });
});

test('a Viewer reads, and writes nothing', async () => {
  expect(await placeOf('viewer', MIMIR).held()).toEqual({ ok: true, value: { groups: [], elsewhere: 0 } });
  expect(await placeOf('viewer', MIMIR).write(EVENTS)).toMatchObject({
    ok: false,
    error: {
      kind: 'forbidden',
      detail: expect.stringContaining('Permissions needed: alert.rules.external:write'),
    },
  });
  expect(await placeOf('viewer', MIMIR).remove('a')).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  expect(mimir.namespaces.size).toBe(0);
});

test.each([
  ['Mimir', MIMIR, () => mimir],
  ['Cortex', CORTEX, () => cortex],
])('%s: what was written is there as it is wanted, what is removed is gone, others stay', async (_, uid, ruler) => {
  const own = { name: EVENTS.name, rules: [{ record: 'a:b', expr: 'vector(1)' }] };
  ruler().namespaces.set('Others', new Map([[EVENTS.name, own]]));
  const place = placeOf('editor', uid);
  expect(await place.held()).toEqual({ ok: true, value: { groups: [], elsewhere: 1 } });
  for (const group of [...CHECKOUT, ...CHECKOUT]) {
    expect(await place.write(group)).toMatchObject({ ok: true });
  }
  const wanted = [{ slo: 'checkout' as SloId, groups: CHECKOUT }];
  const found = await place.held();
  const held = found.ok ? found.value.groups : [];
  const slos = wanted.map(runningSet(held.map(({ group }) => group)).compare);
  expect(placePlan({ wanted, slos, leftovers: [], held })).toMatchObject({ same: 3, steps: [], leftAlone: [] });
  for (const { name } of [...CHECKOUT, ...CHECKOUT]) {
    expect(await place.remove(name)).toMatchObject({ ok: true });
  }
  expect([...ruler().namespaces.keys()]).toEqual(['Others']);
});

test('the ruler refuses a group in its own words', async () => {
  mimir.refusal = 'per-user rule groups limit (limit: 70 actual: 71) exceeded';
  expect(await placeOf('editor', MIMIR).write(EVENTS)).toMatchObject({
    ok: false,
    error: { kind: 'bad-query', status: 400, detail: mimir.refusal },
  });
});
