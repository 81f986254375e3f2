import '../../promql/readText';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import type { Sli } from '../../slo/sli';
import { DAY } from '../../slo/units';
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
    'checkout-alerts: same',
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
  [
    'another label',
    withFirst({ labels: { ...RUNNING[0]?.rules[0]?.labels, slo_service: 'old' } }),
    'Rule 1, slo:events:rate, label slo_service: “old” → “checkout”.',
  ],
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

const PLACE = `Rule ${ALERT + 1}, SloBurning (page-1h)`;
const ANNOTATIONS = RUNNING[0]?.rules[ALERT]?.annotations ?? {};

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
  ['another title', withAnnotations({ summary: 'Old' }), [`${PLACE}, summary: “Old” → “${ANNOTATIONS['summary']}”.`]],
  [
    'a runbook that the SLO has no more, and another sentence',
    withAnnotations({ runbook_url: 'https://old', description: 'Old' }),
    [
      `${PLACE}, description: “Old” → “… of events failed in the last 1h, as far as rules recorded them, and it went on…”.`,
      `${PLACE}, runbook_url: “https://old” → none.`,
    ],
  ],
  ['a link to whatever Grafana is fine', withAnnotations({ slo_url: 'https://grafana/x' }), []],
  ['an engine that tells no annotations', withAnnotations(undefined), []],
])('annotations: %s', (_, running, differences) => {
  expect(ALERT).toBeGreaterThan(0);
  expect(drift(running)[0]?.differences).toEqual(differences);
});

test.each<[string, Partial<RunningGroup['rules'][number]>, readonly string[]]>([
  ['from when', { duration: 7 }, [`${PLACE}, for: 7s → 0s.`]],
  ['for how long', { keepFiringFor: 7 }, [`${PLACE}, keep_firing_for: 7s → 5m.`]],
  ['both', { duration: 7, keepFiringFor: 0 }, [`${PLACE}, for: 7s → 0s.`, `${PLACE}, keep_firing_for: 0s → 5m.`]],
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
    'It has 5 rules, not 6.',
    'Rule 1, SloBurning (page-6h), for: 7s → 0s.',
    'Rule 2, SloBurning (ticket-1d), for: 7s → 15m.',
    'Rule 3, SloBurning (ticket-3d), for: 7s → 15m.',
    'Rule 4, SloBudgetLow (budget-low), for: 7s → 10m.',
    'Rule 5, SloBudgetExhausted (budget-exhausted), for: 7s → 10m.',
    'Rule 6, SloNoData (no-data), is missing.',
  ]);
});

describe('what all rules of a group share is said once', () => {
  type Change = (rule: RunningGroup['rules'][number]) => Partial<RunningGroup['rules'][number]>;
  // Of a window of a day, both pages look at five minutes.
  const { objective, ...daily } = sloOf(SLIS.bad());
  const wanted = compiledRules({ ...daily, objective: { ...objective, window: { kind: 'rolling', length: DAY } } });
  const changed = (change: Change) =>
    loadedGroups(wanted).map((group) => ({
      ...group,
      rules: group.rules.map((rule) => ({ ...rule, ...change(rule) })),
    }));

  test.each<[string, Change, readonly string[]]>([
    ['another expression', () => ({ query: 'vector(1)' }), ['All 9 rules have another expression.']],
    [
      'another service and a label that is gone',
      ({ labels }) => ({ labels: { ...labels, slo_service: 'old', region: 'eu' } }),
      ['All 9 rules, label slo_service: “old” → “checkout”.', 'All 9 rules, label region: “eu” → none.'],
    ],
    [
      'all alerts keep firing for another time',
      ({ kind }) => (kind === 'alerting' ? { keepFiringFor: 7 } : {}),
      ['Both alerts, keep_firing_for: 7s → 5m.'],
    ],
    [
      'alerts with a time that cannot be read, and a runbook of old',
      ({ kind, annotations }) =>
        kind === 'alerting' ? { duration: NaN, annotations: { ...annotations, runbook_url: 'https://old' } } : {},
      ['Both alerts, for: a time that cannot be read → 0s.', 'Both alerts, runbook_url: “https://old” → none.'],
    ],
  ])('%s', (_, change, differences) => {
    expect(drift(changed(change), wanted)[0]?.differences).toEqual(differences);
  });

  test('of long texts the part that differs is shown', () => {
    const wanted = ANNOTATIONS['description'] ?? '';
    const running = withAnnotations({ description: `${wanted} Old.` });
    expect(drift(running)[0]?.differences).toEqual([
      `${PLACE}, description: “…${wanted.slice(-20)} Old.” → “…${wanted.slice(-20)}”.`,
    ]);
  });
});
