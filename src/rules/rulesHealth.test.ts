import { instant } from '../slo/units';
import { rulesHealth } from './rulesHealth';
import type { RunningRule } from './runningRules';

const rule: RunningRule = { name: 'slo:x', kind: 'recording', query: 'x', labels: {}, health: 'ok' };

function healthOf(...rules: ReadonlyArray<Partial<RunningRule>>) {
  return rulesHealth([{ name: 'g', interval: 60, rules: rules.map((change) => ({ ...rule, ...change })) }]);
}

test('nothing that runs has no health', () => {
  expect(rulesHealth([])).toBeUndefined();
  expect(healthOf()).toBeUndefined();
});

test('all are fine, and the newest evaluation counts', () => {
  expect(
    healthOf({ lastEvaluation: instant(60) }, { lastEvaluation: instant(90) }, { lastEvaluation: instant(30) })
  ).toEqual({
    state: 'ok',
    failing: 0,
    rules: 3,
    lastEvaluation: 90,
  });
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
