import { instant } from '../../slo/units';
import { rulesHealth } from './rulesHealth';
import type { RunningGroup, RunningRule } from './runningRules';

const NOW = instant(10_000);

const rule: RunningRule = { name: 'slo:x', kind: 'recording', query: 'x', labels: {}, health: 'ok' };

function healthOf(...rules: ReadonlyArray<Partial<RunningRule>>) {
  return rulesHealth([groupOf(60, ...rules)], NOW);
}

function groupOf(interval: number, ...rules: ReadonlyArray<Partial<RunningRule>>): RunningGroup {
  return { name: 'g', interval, rules: rules.map((change) => ({ ...rule, ...change })) };
}

test('nothing that runs has no health', () => {
  expect(rulesHealth([], NOW)).toBeUndefined();
  expect(healthOf()).toBeUndefined();
});

test('all are fine, and the evaluation that is waited for longest counts', () => {
  const times = [9960, 9990, 9930].map((time) => ({ lastEvaluation: instant(time) }));
  expect(healthOf(...times)).toEqual({ state: 'ok', failing: 0, rules: 3, lastEvaluation: 9930 });
});

test.each([
  ['two evaluations and a minute are waited for', 60, 9820, 'ok'],
  ['a group that hangs is late', 60, 9819, 'late'],
  ['a group of ten minutes has more time', 600, 8740, 'ok'],
  ['and hangs, too', 600, 8739, 'late'],
])('%s', (_, interval, last, state) => {
  const fresh = groupOf(60, { lastEvaluation: instant(9990) });
  const health = rulesHealth([fresh, groupOf(interval, { lastEvaluation: instant(last) })], NOW);
  expect(health).toMatchObject({ state, lastEvaluation: state === 'late' ? last : expect.any(Number) });
});

test('one that fails counts before one that is late', () => {
  expect(healthOf({ health: 'err', lastEvaluation: instant(60) })).toMatchObject({ state: 'failing' });
});

test('one that was never evaluated is waited for', () => {
  expect(healthOf({}, { health: 'unknown' })).toEqual({ state: 'pending', failing: 0, rules: 2 });
});

test('one that fails counts before one that waits, and says why', () => {
  expect(healthOf({ health: 'unknown' }, { name: 'slo:y', health: 'err', lastError: 'many-to-many' })).toEqual({
    state: 'failing',
    failing: 1,
    rules: 2,
    lastError: { rule: 'slo:y', text: 'many-to-many' },
  });
});
