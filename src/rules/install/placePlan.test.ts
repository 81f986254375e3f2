import '../../promql/readText';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { SloId } from '../../slo/slo';
import { loadedGroups } from '../running/loadedGroups.fixture';
import { runningSet, type WantedRules } from '../running/sloDrift';
import { compiledRules } from '../compiledRules.fixture';
import type { HeldGroup } from './heldGroup';
import { nameOf, placePlan } from './placePlan';

function wantedOf(id: string): WantedRules {
  return { slo: id as SloId, groups: compiledRules(sloOf(SLIS.bad(id), { id })) };
}

const CHECKOUT = wantedOf('checkout');
const BASKET = wantedOf('basket');

const heldOf = ({ groups }: WantedRules): HeldGroup[] =>
  loadedGroups(groups).map((group) => ({ group, differences: [] }));

/** Where one group is another one. */
function withFirst([first, ...rest]: readonly HeldGroup[], change: (held: HeldGroup) => HeldGroup): HeldGroup[] {
  return first === undefined ? [] : [change(first), ...rest];
}

const foreignRule = { name: 'own', kind: 'recording' as const, query: 'vector(1)', labels: {}, health: 'ok' };

function planned(held: readonly HeldGroup[], wanted: readonly WantedRules[] = [CHECKOUT]) {
  const set = runningSet(held.map(({ group }) => group));
  const leftovers = set.leftovers(new Set(wanted.map(({ slo }) => slo)));
  const plan = placePlan({ wanted, slos: wanted.map(set.compare), leftovers, held });
  return {
    steps: plan.steps.map((step) => `${step.kind} ${nameOf(step)}`),
    same: plan.same,
    leftAlone: plan.leftAlone.map(({ group, reason }) => `${group}: ${reason.split('.')[0]}`),
  };
}

const ALL = ['write checkout-events', 'write checkout-alerts', 'write checkout-window'];
const WITHOUT_FIRST = ALL.slice(1);

describe('what is not ours is left as it is, with the reason', () => {
  test.each<[string, (held: HeldGroup) => HeldGroup, string]>([
    [
      'a group of the name with nothing of ours',
      ({ group }) => ({ differences: [], group: { ...group, rules: [foreignRule] } }),
      'checkout-events: A group of this name is there that is not Headroom’s, and is left as it is',
    ],
    [
      'a group of the name that belongs to another SLO',
      ({ group }) => ({
        differences: [],
        group: { ...group, rules: group.rules.map((rule) => ({ ...rule, labels: { slo_id: 'search' } })) },
      }),
      'checkout-events: A group of this name is there that is not Headroom’s, and is left as it is',
    ],
    [
      'a group of ours with a rule of somebody',
      ({ group }) => ({ differences: [], group: { ...group, rules: [...group.rules, foreignRule] } }),
      'checkout-events: Somebody has put rules of their own into it, so it is left as it is',
    ],
    [
      'a group that came in another way',
      ({ group }) => ({ differences: [], group: { ...group, interval: 30 }, locked: 'It came by hand.' }),
      'checkout-events: It came by hand',
    ],
  ])('%s', (_, change, refused) => {
    const { leftAlone: reasons, steps } = planned(withFirst(heldOf(CHECKOUT), change));
    expect([reasons[0], steps]).toEqual([refused, []]);
  });

  test('what nobody wants any more, and somebody has put rules into', () => {
    const mixed = withFirst(heldOf(BASKET), ({ group }) => ({
      differences: [],
      group: { ...group, rules: [...group.rules, foreignRule] },
    }));
    expect(planned(mixed, [])).toEqual({
      steps: ['remove basket-alerts', 'remove basket-window'],
      same: 0,
      leftAlone: ['basket-events: Somebody has put rules of their own into it, so it is left as it is'],
    });
  });
});

test('groups without our label are in no list', () => {
  const others = heldOf(CHECKOUT).map(({ group }) => ({
    differences: [],
    group: { ...group, name: `other-${group.name}`, rules: [foreignRule] },
  }));
  expect(planned(others)).toEqual({ steps: ALL, same: 0, leftAlone: [] });
});

test('nothing is there: everything is written, in the order of the catalogue', () => {
  expect(planned([])).toEqual({ steps: ALL, same: 0, leftAlone: [] });
});

test('everything is there: nothing to do, and again nothing', () => {
  expect(planned(heldOf(CHECKOUT))).toEqual({ steps: [], same: 3, leftAlone: [] });
});

test('what the place alone tells makes a group another one', () => {
  const held = withFirst(heldOf(CHECKOUT), (one) => ({ ...one, differences: ['It reads another data source.'] }));
  expect(planned(held)).toEqual({ steps: ['write checkout-events'], same: 2, leftAlone: [] });
});

test('after a stop in the middle only the rest is done', () => {
  expect(planned(heldOf(CHECKOUT).slice(0, 1))).toEqual({ steps: WITHOUT_FIRST, same: 1, leftAlone: [] });
});

test('what nobody wants goes last', () => {
  expect(planned([...heldOf(BASKET), ...heldOf(CHECKOUT).slice(1)]).steps).toEqual([
    'write checkout-events',
    'remove basket-events',
    'remove basket-alerts',
    'remove basket-window',
  ]);
});
