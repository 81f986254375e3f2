import { groupDoubts } from './groupDoubts';
import type { Group } from '../slo/group';

const of = (group: Group, bad: number, total: number) => ({ group, status: { events: { bad, total } } });
const region = (value: string, bad: number, total: number) => of([['region', value]], bad, total);

test.each<[string, Array<ReturnType<typeof of>>, ReturnType<typeof groupDoubts>]>([
  ['regions with some failures', [region('us', 3, 10), region('eu', 0, 10)], { unknown: [], isSplitByOutcome: false }],
  ['a region with no events', [region('us', 0, 0), region('eu', 1, 10)], { unknown: [], isSplitByOutcome: false }],
  ['nothing but failures', [region('us', 10, 10), region('eu', 7, 7)], { unknown: [], isSplitByOutcome: false }],
  ['nothing but good events', [region('us', 0, 10), region('eu', 0, 7)], { unknown: [], isSplitByOutcome: false }],
  [
    'a label that only some series have',
    [region('', 1, 10), region('eu', 0, 7)],
    { unknown: [], isSplitByOutcome: false },
  ],
  ['a label that no series has', [region('', 1, 10)], { unknown: ['region'], isSplitByOutcome: false }],
  [
    'one of two labels that no series has',
    [
      of(
        [
          ['region', 'eu'],
          ['tenant', ''],
        ],
        1,
        10
      ),
      of(
        [
          ['region', 'us'],
          ['tenant', ''],
        ],
        2,
        10
      ),
    ],
    { unknown: ['tenant'], isSplitByOutcome: false },
  ],
  ['a status code', [region('500', 16, 16), region('200', 0, 900)], { unknown: [], isSplitByOutcome: true }],
  ['no groups', [], { unknown: [], isSplitByOutcome: false }],
])('%s', (_, groups, doubts) => {
  expect(groupDoubts(groups)).toEqual(doubts);
});
