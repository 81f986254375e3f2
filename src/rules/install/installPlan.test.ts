import type { GroupDrift } from '../running/drift';
import { installPlan } from './installPlan';

const group = (name: string, state: GroupDrift['state']): GroupDrift => ({ group: name, state, differences: [] });

test('what is missing is added, what differs is changed, what nobody wants is removed', () => {
  const plan = installPlan([
    { slo: 'a', state: 'changed', groups: [group('a-events', 'same'), group('a-window', 'changed')] },
    { slo: 'b', state: 'missing', groups: [group('b-events', 'missing')] },
    { slo: 'c', state: 'orphaned', groups: [group('c-events', 'orphaned')] },
  ]);
  expect(plan).toEqual({
    added: [group('b-events', 'missing')],
    changed: [group('a-window', 'changed')],
    removed: [group('c-events', 'orphaned')],
    same: 1,
  });
});

test('what runs twice stays as it is: installing takes nothing away', () => {
  expect(
    installPlan([{ slo: 'a', state: 'twice', groups: [group('a-events', 'same'), group('a-window', 'twice')] }])
  ).toEqual({ added: [], changed: [], removed: [], same: 2 });
});

test('nothing to do', () => {
  expect(installPlan([])).toEqual({ added: [], changed: [], removed: [], same: 0 });
});
