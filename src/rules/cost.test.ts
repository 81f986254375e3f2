import type { Expr } from '../promql/ast';
import { RECORDED } from '../queries/recorded/names';
import { recorded } from '../queries/recorded/recordedTerms';
import type { SloId } from '../slo/slo';
import { MINUTE } from '../slo/units';
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
