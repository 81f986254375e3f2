import '../../src/promql/readText';
import { createGrafanaPlace } from '../../src/grafana/rulePlaces/grafanaPlace';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import type { HeldGroup } from '../../src/rules/install/heldGroup';
import { placePlan } from '../../src/rules/install/placePlan';
import { shapedFor } from '../../src/rules/install/places';
import type { RuleGroup } from '../../src/rules/rule';
import { runningSet } from '../../src/rules/running/sloDrift';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { Result } from '../../src/slo/result';
import type { SloId } from '../../src/slo/slo';
import { transportOf } from './placeTransport';
import { LIVE, startTarget, type Target, type User } from './target';

const IMPORT = '/api/convert/prometheus/config/v1/rules/Headroom';
const OTHER = 'headroom-contract-other-source';

let target: Target;

const placeOf = (user: User, uid = LIVE) =>
  createGrafanaPlace({ uid, transport: transportOf(() => target, user), closed: undefined });

function rulesOf(id: string): readonly RuleGroup[] {
  return shapedFor('grafana', compiledRules(sloOf(SLIS.bad(id), { id })));
}

const CHECKOUT = rulesOf('contract-checkout');
const [EVENTS] = CHECKOUT as readonly [RuleGroup];

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error));
  }
  return result.value;
}

async function held(uid = LIVE): Promise<readonly HeldGroup[]> {
  return valueOf(await placeOf('viewer', uid).held()).groups;
}

function planned(groups: readonly HeldGroup[]) {
  const wanted = [{ slo: 'contract-checkout' as SloId, groups: CHECKOUT }];
  const set = runningSet(groups.map(({ group }) => group));
  const plan = placePlan({ wanted, slos: wanted.map(set.compare), leftovers: [], held: groups });
  return { same: plan.same, steps: plan.steps.length, leftAlone: plan.leftAlone };
}

const clean = () => target.call({ user: 'admin', method: 'DELETE', path: IMPORT });

beforeAll(async () => {
  target = await startTarget({ [OTHER]: 'http://127.0.0.1:1' });
}, 60_000);
beforeEach(clean);
afterAll(async () => {
  await clean();
  await target.stop();
}, 60_000);

test('the page says who may install, and whether Grafana records', async () => {
  const page = async (user: User) => (await target.call({ user, path: '/' })).text;
  expect(await page('editor')).toContain('"recordingRulesEnabled":true');
  for (const action of ['alert.rules:create', 'alert.rules:delete', 'alert.provisioning.provenance:write']) {
    expect(await page('editor')).toContain(`"${action}":true`);
    expect(await page('viewer')).not.toContain(`"${action}":true`);
  }
});

test('who has not logged in reads nothing, and a Viewer reads only', async () => {
  expect(await placeOf('anonymous').held()).toMatchObject({ ok: false, error: { kind: 'forbidden', status: 401 } });
  expect(await placeOf('viewer').write(EVENTS)).toMatchObject({ ok: false, error: { kind: 'forbidden', status: 403 } });
  expect(await placeOf('viewer').remove('a')).toMatchObject({ ok: false, error: { kind: 'forbidden', status: 403 } });
  expect(await held()).toEqual([]);
});

test('a data source that is gone is told in words', async () => {
  expect(await placeOf('editor', 'nowhere').write(EVENTS)).toMatchObject({
    ok: false,
    error: { kind: 'not-found', detail: 'failed to get datasource: data source not found' },
  });
});

test('what was written is there as it is wanted, once it is written and when it is written again', async () => {
  for (const round of [1, 2]) {
    for (const group of CHECKOUT) {
      expect(await placeOf('editor').write(group)).toMatchObject({ ok: true });
    }
    expect([round, planned(await held())]).toEqual([round, { same: 3, steps: 0, leftAlone: [] }]);
  }
});

test('what is removed is gone, and may be removed again', async () => {
  await placeOf('editor').write(EVENTS);
  expect(await placeOf('editor').remove(EVENTS.name)).toMatchObject({ ok: true });
  expect(await held()).toEqual([]);
  expect(await placeOf('editor').remove(EVENTS.name)).toMatchObject({ ok: true });
});

test('a group that reads another data source is not as it is wanted', async () => {
  await placeOf('editor', OTHER).write(EVENTS);
  expect((await held())[0]?.differences).toEqual(['It reads another data source.']);
  expect((await held(OTHER))[0]?.differences).toEqual([]);
});

test('a group of this name that is no import is seen, and left alone: an import would take its place', async () => {
  const json = { name: EVENTS.name, interval: '1m', rules: [{ alert: 'Mine', expr: 'vector(1)' }] };
  const headers = { 'X-Grafana-Alerting-Datasource-UID': LIVE, 'X-Disable-Provenance': 'true' };
  await target.call({ user: 'editor', method: 'POST', path: IMPORT, json, headers });
  expect(planned(await held())).toEqual({
    same: 0,
    steps: 2,
    leftAlone: [{ group: EVENTS.name, reason: expect.stringContaining('It did not come by an import') }],
  });
  // As a group that people make, it has to be written over before it can be cleared away.
  await placeOf('editor').write(EVENTS);
  expect(planned(await held())).toEqual({ same: 1, steps: 2, leftAlone: [] });
});
