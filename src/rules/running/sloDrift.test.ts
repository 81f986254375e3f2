import '../../promql/readText';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { SloId } from '../../slo/slo';
import { compiledRules } from '../compiledRules.fixture';
import { loadedGroups as loaded } from './loadedGroups.fixture';
import type { RunningGroup } from './runningRules';
import { runningSet, type SloDrift } from './sloDrift';

const CHECKOUT = wantedOf('checkout');

function wantedOf(id: string) {
  return { slo: id as SloId, groups: compiledRules(sloOf(SLIS.bad(id), { id })) };
}

const summary = ({ state, groups }: SloDrift) => [state, ...groups.map((group) => `${group.group}: ${group.state}`)];

test.each<[string, readonly RunningGroup[], readonly string[]]>([
  ['nothing runs', [], ['missing', 'checkout-events: missing', 'checkout-alerts: missing', 'checkout-window: missing']],
  [
    'all runs as it is wanted',
    loaded(CHECKOUT.groups),
    ['same', 'checkout-events: same', 'checkout-alerts: same', 'checkout-window: same'],
  ],
  [
    'one of its groups is missing',
    loaded(CHECKOUT.groups).slice(1),
    ['changed', 'checkout-events: missing', 'checkout-alerts: same', 'checkout-window: same'],
  ],
  [
    'a group of its own is no longer wanted',
    loaded([...CHECKOUT.groups, ...CHECKOUT.groups.slice(0, 1).map((group) => ({ ...group, name: 'checkout-old' }))]),
    ['changed', 'checkout-events: same', 'checkout-alerts: same', 'checkout-window: same', 'checkout-old: orphaned'],
  ],
])('%s', (_, running, expected) => {
  expect(summary(runningSet(running).compare(CHECKOUT))).toEqual(expected);
});

test('a group that runs twice is changed, and the files are named', () => {
  const running = [...loaded(CHECKOUT.groups), ...loaded(CHECKOUT.groups.slice(0, 1), '/rules/old.yaml')];
  expect(runningSet(running).compare(CHECKOUT).groups[0]).toMatchObject({
    state: 'changed',
    differences: ['It runs 2 times: in /rules/slos.yaml and /rules/old.yaml.'],
  });
});

test('a group of this name that is not ours is left alone, and hides none that is', () => {
  const foreign = loaded(CHECKOUT.groups).map((group) => ({
    ...group,
    rules: group.rules.map((rule) => ({ ...rule, labels: {} })),
  }));
  const set = runningSet(foreign);
  expect(set.compare(CHECKOUT).state).toBe('missing');
  expect(set.leftovers(new Set())).toEqual([]);
  expect(runningSet([...loaded(CHECKOUT.groups), ...foreign]).compare(CHECKOUT).state).toBe('same');
});

test('what runs for SLOs that want no rules is left over, in the order of their ids', () => {
  const running = [
    ...loaded(wantedOf('search').groups),
    ...loaded(wantedOf('basket').groups),
    ...loaded(CHECKOUT.groups),
  ];
  expect(
    runningSet(running)
      .leftovers(new Set(['checkout']))
      .map(summary)
  ).toEqual([
    ['orphaned', 'basket-events: orphaned', 'basket-alerts: orphaned', 'basket-window: orphaned'],
    ['orphaned', 'search-events: orphaned', 'search-alerts: orphaned', 'search-window: orphaned'],
  ]);
});
