import '../promql/readText';
import { serialize } from '../promql/serialize';
import { SLIS, sloOf } from '../queries/slos.fixture';
import { drift } from './drift';
import type { RuleGroup } from './rule';
import type { RunningGroup } from './runningRules';
import { sloRules } from './sloRules';

const rules = sloRules(sloOf(SLIS.bad()));
const WANTED = rules.ok ? rules.value : [];

/** What a server says of groups that were loaded as they are. */
function loaded(groups: readonly RuleGroup[]): readonly RunningGroup[] {
  return groups.map(({ name, interval, rules: list }) => ({
    name,
    interval,
    rules: list.map((rule) => ({
      name: 'record' in rule ? rule.record : rule.alert,
      kind: 'record' in rule ? ('recording' as const) : ('alerting' as const),
      query: `(${serialize(rule.expr)})`,
      labels: rule.labels,
      health: 'ok',
      ...('alert' in rule && { duration: rule.for, keepFiringFor: rule.keepFiringFor ?? 0 }),
    })),
  }));
}

const RUNNING = loaded(WANTED);

function withFirst(change: Partial<RunningGroup['rules'][number]>): readonly RunningGroup[] {
  return RUNNING.map((group, i) =>
    i === 0 ? { ...group, rules: group.rules.map((rule, j) => (j === 0 ? { ...rule, ...change } : rule)) } : group
  );
}

test('what runs as it is wanted, in another spelling, is the same', () => {
  expect(drift(WANTED, RUNNING).map(({ group, state }) => `${group}: ${state}`)).toEqual([
    'checkout-events: same',
    'checkout-tickets: same',
    'checkout-window: same',
  ]);
});

test('nothing runs', () => {
  expect(drift(WANTED, []).map(({ state }) => state)).toEqual(['missing', 'missing', 'missing']);
});

test.each([
  ['another expression', withFirst({ query: 'vector(1)' }), 'Rule 1, slo:events:rate, has another expression.'],
  [
    'an expression that cannot be read',
    withFirst({ query: 'sum(' }),
    'Rule 1, slo:events:rate, has another expression.',
  ],
  ['other labels', withFirst({ labels: { slo_id: 'checkout' } }), 'Rule 1, slo:events:rate, has other labels.'],
  ['another name', withFirst({ name: 'x' }), 'Rule 1, slo:events:rate, has become x.'],
])('%s', (_, running, difference) => {
  expect(drift(WANTED, running)[0]).toEqual({ group: 'checkout-events', state: 'changed', differences: [difference] });
});

test('a rule that is gone, another interval, and an alert with another time', () => {
  const running = RUNNING.map((group) => ({
    ...group,
    interval: 30,
    rules: group.rules.slice(0, -1).map((rule) => (rule.kind === 'alerting' ? { ...rule, duration: 7 } : rule)),
  }));
  expect(drift(WANTED, running)[1]?.differences).toEqual([
    'It is evaluated every 30 s, not every 300 s.',
    'It has 4 rules, not 5.',
    'Rule 1, SloBurning, fires after another time.',
    'Rule 2, SloBurning, fires after another time.',
    'Rule 3, SloBudgetLow, fires after another time.',
    'Rule 4, SloBudgetExhausted, fires after another time.',
    'Rule 5, SloNoData, is missing.',
  ]);
});

test('a group of ours that no SLO wants is an orphan; those of others are not looked at', () => {
  const [first] = RUNNING;
  const left = { ...first, name: 'search-events', rules: first?.rules ?? [], interval: 60 };
  const foreign = {
    name: 'node',
    interval: 60,
    rules: [{ name: 'up:sum', kind: 'recording' as const, query: 'sum(up)', labels: {}, health: 'ok' }],
  };
  expect(drift([], [left, foreign])).toEqual([{ group: 'search-events', state: 'orphaned', differences: [] }]);
});
