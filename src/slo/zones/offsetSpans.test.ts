import { instant } from '../units';
import { offsetSpans } from './offsetSpans';

/** Clocks of Berlin go forward on 29 March 2026 at 01:00 UTC. */
const CHANGE = Date.UTC(2026, 2, 29, 1) / 1000;

test.each([
  ['whole seconds', CHANGE - 3600, CHANGE + 3600],
  ['an end in the middle of the first second after', CHANGE - 3600, CHANGE + 0.5],
  ['a beginning in the middle of the last second before', CHANGE - 0.5, CHANGE + 3600],
  ['both', CHANGE - 0.75, CHANGE + 0.25],
])('the time is cut in the second in which clocks change: %s', (_, from, to) => {
  expect(offsetSpans('Europe/Berlin', instant(from), instant(to))).toEqual([
    { from, to: CHANGE, offset: 3600 },
    { from: CHANGE, to, offset: 7200 },
  ]);
});

test('where clocks do not change there is one span', () => {
  expect(offsetSpans('Asia/Kathmandu', instant(CHANGE), instant(CHANGE + 86_400.5))).toEqual([
    { from: CHANGE, to: CHANGE + 86_400.5, offset: 20_700 },
  ]);
});
