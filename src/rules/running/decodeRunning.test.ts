import { decodeRunning } from './decodeRunning';

const decoded = (groups: unknown) => {
  const running = decodeRunning({ status: 'success', data: { groups } });
  return running.ok ? running.value : running.error.map(({ code }) => code);
};

const ALERT = { name: 'A', type: 'alerting', query: 'vector(1) > 0', labels: { slo_id: 'a' } };
const groupOf = (rule: object) => [{ name: 'g', interval: 60, rules: [{ ...ALERT, ...rule }] }];

test.each<[string, unknown]>([
  ['a page', '<html>'],
  ['another list of the same server', { status: 'success', data: { alerts: [] } }],
  ['groups that are none', { data: { groups: 'a' } }],
  ['a rule of a kind that there is not', { data: { groups: groupOf({ type: 'other' }) } }],
])('%s is refused', (_, json) => {
  expect(decodeRunning(json)).toMatchObject({ ok: false, error: [{ code: 'not-rules' }] });
});

test.each<[string, unknown, unknown]>([
  ['no groups', null, []],
  ['no rules', [{ name: 'g', interval: 60, rules: null }], [{ name: 'g', interval: 60, rules: [] }]],
])('a list that Go never filled is empty: %s', (_, groups, expected) => {
  expect(decoded(groups)).toEqual(expected);
});

test.each<[string, object, object]>([
  ['Prometheus', { duration: 300, keepFiringFor: 900 }, { duration: 300, keepFiringFor: 900 }],
  ['vmalert', { duration: 300, keep_firing_for: 900 }, { duration: 300, keepFiringFor: 900 }],
  ['an engine that tells none', {}, { duration: 0, keepFiringFor: 0 }],
])('the times of an alert, in the spelling of %s', (_, times, expected) => {
  const common = { name: 'A', kind: 'alerting', query: 'vector(1) > 0', labels: { slo_id: 'a' }, health: 'unknown' };
  expect(decoded(groupOf(times))).toEqual([{ name: 'g', interval: 60, rules: [{ ...common, ...expected }] }]);
});

test.each<[string, object, object]>([
  ['it was never evaluated', { lastEvaluation: '0001-01-01T00:00:00Z', lastError: '' }, {}],
  ['it was evaluated', { lastEvaluation: '2026-11-21T14:00:00.5+01:00' }, { lastEvaluation: 1_795_266_000.5 }],
  ['it fails', { health: 'err', lastError: 'many-to-many' }, { health: 'err', lastError: 'many-to-many' }],
])('%s', (_, told, expected) => {
  const rules = [{ ...ALERT, ...told }];
  const [group] = decoded([{ name: 'g', interval: 60, rules }]) as ReadonlyArray<{ rules: readonly object[] }>;
  const { lastEvaluation, health, lastError } = { ...group?.rules[0] } as Record<string, unknown>;
  expect({ lastEvaluation, health, lastError }).toEqual({
    lastEvaluation: undefined,
    lastError: undefined,
    health: 'unknown',
    ...expected,
  });
});
