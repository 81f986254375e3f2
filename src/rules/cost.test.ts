import type { Expr } from '../promql/ast';
import { call, number, range } from '../promql/build';
import { RECORDED } from '../queries/recorded/names';
import { recorded } from '../queries/recorded/recordedTerms';
import type { SloId } from '../slo/slo';
import { DAY, MINUTE, seconds } from '../slo/units';
import { samplesPerSecond } from './cost';

const ID = 'checkout' as SloId;

test.each<[string, Expr, number]>([
  ['a series for each of three budgets', recorded(RECORDED.total, ID), 3],
  [
    'what is left from before they were budgets of groups',
    recorded(RECORDED.total, ID, { label: 'region', op: '=', value: '' }),
    0,
  ],
  ['which share of a calendar period is over, for all of them', recorded(RECORDED.elapsed, ID), 1],
])('a rule that reads %s', (_, expr, samples) => {
  const group = { name: 'checkout-events', interval: MINUTE, rules: [{ record: 'x', expr, labels: {} }] };
  expect(samplesPerSecond([group], { samples: new Map(), budgets: 3 }) * MINUTE).toBe(samples);
});

test('what is recorded seldom is read in fewer samples: once in 45 minutes, a day has 32', () => {
  const window = { record: RECORDED.totalOfWindow, expr: number(1), labels: {} };
  const daily = {
    record: 'x',
    expr: call('last_over_time', range(recorded(RECORDED.totalOfWindow, ID), DAY)),
    labels: {},
  };
  const groups = [
    { name: 'checkout-window', interval: seconds(45 * MINUTE), rules: [window] },
    { name: 'checkout-events', interval: MINUTE, rules: [daily] },
  ];
  expect(samplesPerSecond(groups, { samples: new Map(), budgets: 1 }) * MINUTE).toBe(32);
});
