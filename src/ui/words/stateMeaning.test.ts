import type { Objective } from '../../slo/objective';
import type { SloState } from '../../slo/state';
import { DAY, ratio, seconds } from '../../slo/units';
import { plain } from './plain.fixture';
import { stateMeaning } from './stateMeaning';

const objective = (target: number, days: number): Objective => ({
  target: ratio(target),
  window: { kind: 'rolling', length: seconds(days * DAY) },
  budgeting: { method: 'occurrences' },
});

test.each<[SloState, number, number, string]>([
  [
    'burning',
    0.999,
    30,
    'Burning faster than 14.4× over 1 h or 6× over 6 h, which is fast enough to page: somebody should act now.',
  ],
  [
    'at-risk',
    0.999,
    30,
    'Burning faster than 3× over 1 d or 1× over 3 d, which is fast enough for a ticket; or, at the rate of late, the budget ends within 30 d.',
  ],
  [
    'burning',
    0.999,
    7,
    'Burning faster than 3.36× over 1 h or 2× over 4 h 12 min, which is fast enough to page: somebody should act now.',
  ],
  [
    'at-risk',
    0.999,
    7,
    'Burning faster than 1× over 16 h 48 min, which is fast enough for a ticket; or, at the rate of late, the budget ends within 7 d.',
  ],
  // Nothing fails three times as often as half of the time; a burn of 1 it can have.
  [
    'at-risk',
    0.5,
    30,
    'Burning faster than 1× over 3 d, which is fast enough for a ticket; or, at the rate of late, the budget ends within 30 d.',
  ],
  ['exhausted', 0.999, 30, 'The error budget of the window is spent.'],
  ['no-data', 0.999, 30, 'Nothing was measured lately. That is not the same as healthy.'],
])('%s at %p over %p d', (state, target, days, sentence) => {
  expect(plain(stateMeaning(state, objective(target, days)))).toBe(sentence);
});
