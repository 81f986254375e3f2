import '../../promql/readText';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { SloId } from '../../slo/slo';
import { compiledRules } from '../compiledRules.fixture';
import { loadedGroups as loaded } from './loadedGroups.fixture';
import type { RunningGroup } from './runningRules';
import { timesSentence } from './groupState';
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

describe('a group that runs in two files', () => {
  const first = CHECKOUT.groups.slice(0, 1);
  const found = (again: readonly RunningGroup[]) =>
    runningSet([...loaded(CHECKOUT.groups), ...again]).compare(CHECKOUT);
  const sentences = (drift: SloDrift) => drift.groups.map((group) => [...timesSentence(group), ...group.differences]);
  const TIMES = 'It runs 2 times: in /rules/slos.yaml and /rules/old.yaml. Take it away in all but one.';

  test('as it is wanted in both runs twice, and the files are named', () => {
    const drift = found(loaded(first, '/rules/old.yaml'));
    expect(summary(drift)).toEqual([
      'twice',
      'checkout-events: twice',
      'checkout-alerts: same',
      'checkout-window: same',
    ]);
    expect(sentences(drift)).toEqual([[TIMES], [], []]);
  });

  test('and is another one in the second is changed, and what differs there is told', () => {
    const drift = found(loaded(first, '/rules/old.yaml').map((group) => ({ ...group, interval: 30 })));
    expect(summary(drift).slice(0, 2)).toEqual(['changed', 'checkout-events: changed']);
    const another = 'In /rules/old.yaml: It is evaluated every 30 s, not every 60 s.';
    expect(sentences(drift)).toEqual([[TIMES, another], [], []]);
  });

  test('of which nobody knows the names, what differs in both is told once', () => {
    const [one] = loaded(first).map(({ file: _, ...group }) => ({ ...group, interval: 30 }));
    const { groups } = runningSet([one!, one!]).compare({ ...CHECKOUT, groups: first });
    expect(groups.map(timesSentence)).toEqual([['It runs 2 times. Take it away in all but one.']]);
    expect(groups.map(({ differences }) => differences)).toEqual([['It is evaluated every 30 s, not every 60 s.']]);
  });

  test('and beside which another group is missing is of an SLO that is changed', () => {
    const running = [...loaded(CHECKOUT.groups.slice(0, 2)), ...loaded(first, '/rules/old.yaml')];
    expect(summary(runningSet(running).compare(CHECKOUT))).toEqual([
      'changed',
      'checkout-events: twice',
      'checkout-alerts: same',
      'checkout-window: missing',
    ]);
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
