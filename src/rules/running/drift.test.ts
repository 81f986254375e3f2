import '../../promql/readText';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { Sli } from '../../slo/sli';
import { compiledRules } from '../compiledRules.fixture';
import { groupDrift } from './drift';
import { loadedGroups } from './loadedGroups.fixture';
import type { RunningGroup } from './runningRules';

const WANTED = compiledRules(sloOf(SLIS.bad()));

/** Engines print parentheses of their own. */
const RUNNING: readonly RunningGroup[] = loadedGroups(WANTED).map((group) => ({
  ...group,
  rules: group.rules.map((rule) => ({ ...rule, query: `(${rule.query})` })),
}));

const drift = (running: readonly RunningGroup[], wanted = WANTED) =>
  wanted.map((group) =>
    groupDrift(
      group,
      running.find(({ name }) => name === group.name)
    )
  );

function withFirst(change: Partial<RunningGroup['rules'][number]>): readonly RunningGroup[] {
  return RUNNING.map((group, i) =>
    i === 0 ? { ...group, rules: group.rules.map((rule, j) => (j === 0 ? { ...rule, ...change } : rule)) } : group
  );
}

test('what runs as it is wanted, in another spelling, is the same', () => {
  expect(drift(RUNNING).map(({ group, state }) => `${group}: ${state}`)).toEqual([
    'checkout-events: same',
    'checkout-tickets: same',
    'checkout-window: same',
  ]);
});

test('nothing runs', () => {
  expect(drift([]).map(({ state }) => state)).toEqual(['missing', 'missing', 'missing']);
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
  expect(drift(running)[0]).toEqual({ group: 'checkout-events', state: 'changed', differences: [difference] });
});

test.each<[string, number | undefined, readonly string[]]>([
  ['another limit', 5, ['Each of its rules may yield 5 series, not any number of.']],
  ['none', 0, []],
  ['an engine that does not tell limits', undefined, []],
])('how many series a rule may yield: %s', (_, limit, differences) => {
  const running = RUNNING.map(({ limit: _own, ...group }) => ({ ...group, ...(limit !== undefined && { limit }) }));
  expect(drift(running)[0]?.differences).toEqual(differences);
});

test('a grouped SLO wants a limit', () => {
  const wanted = compiledRules(sloOf({ ...SLIS.probe(), by: ['region'] } as Sli));
  const without = loadedGroups(wanted).map((group) => ({ ...group, limit: 0 }));
  expect(drift(loadedGroups(wanted), wanted).map(({ state }) => state)).not.toContain('changed');
  expect(drift(without, wanted)[0]?.differences).toEqual([
    'Each of its rules may yield any number of series, not 100.',
  ]);
});

const ALERT = RUNNING[0]?.rules.findIndex(({ kind }) => kind === 'alerting') ?? -1;

function withAnnotations(annotations: Readonly<Record<string, string>> | undefined): readonly RunningGroup[] {
  return RUNNING.map((group, i) => ({
    ...group,
    rules: group.rules.map(({ annotations: own, ...rule }, j) => {
      const told = i === 0 && j === ALERT ? annotations && { ...own, ...annotations } : own;
      return { ...rule, ...(told && { annotations: told }) };
    }),
  }));
}

test.each<[string, readonly RunningGroup[], readonly string[]]>([
  ['another title', withAnnotations({ summary: 'Old' }), [`Rule ${ALERT + 1}, SloBurning, has another summary.`]],
  [
    'a runbook that the SLO has no more, and another sentence',
    withAnnotations({ runbook_url: 'https://old', description: 'Old' }),
    [`Rule ${ALERT + 1}, SloBurning, has another description, runbook_url.`],
  ],
  ['a link to whatever Grafana is fine', withAnnotations({ slo_url: 'https://grafana/x' }), []],
  ['an engine that tells no annotations', withAnnotations(undefined), []],
])('annotations: %s', (_, running, differences) => {
  expect(ALERT).toBeGreaterThan(0);
  expect(drift(running)[0]?.differences).toEqual(differences);
});

test.each<[string, Partial<RunningGroup['rules'][number]>, readonly string[]]>([
  ['from when', { duration: 7 }, [`Rule ${ALERT + 1}, SloBurning, fires after another time.`]],
  ['for how long', { keepFiringFor: 7 }, [`Rule ${ALERT + 1}, SloBurning, keeps firing for another time.`]],
  [
    'both',
    { duration: 7, keepFiringFor: 0 },
    [
      `Rule ${ALERT + 1}, SloBurning, fires after another time.`,
      `Rule ${ALERT + 1}, SloBurning, keeps firing for another time.`,
    ],
  ],
])('an alert that fires at other times says which: %s', (_, change, differences) => {
  const running = RUNNING.map((group) => ({
    ...group,
    rules: group.rules.map((rule, i) => (i === ALERT ? { ...rule, ...change } : rule)),
  }));
  expect(drift(running)[0]?.differences).toEqual(differences);
});

test('a rule that is gone, another interval, and an alert with another time', () => {
  const running = RUNNING.map((group) => ({
    ...group,
    interval: 30,
    rules: group.rules.slice(0, -1).map((rule) => (rule.kind === 'alerting' ? { ...rule, duration: 7 } : rule)),
  }));
  expect(drift(running)[1]?.differences).toEqual([
    'It is evaluated every 30 s, not every 300 s.',
    'It has 4 rules, not 5.',
    'Rule 1, SloBurning, fires after another time.',
    'Rule 2, SloBurning, fires after another time.',
    'Rule 3, SloBudgetLow, fires after another time.',
    'Rule 4, SloBudgetExhausted, fires after another time.',
    'Rule 5, SloNoData, is missing.',
  ]);
});
