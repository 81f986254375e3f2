import { costOf, type Stats } from './cost';
import type { MeasuredRule } from './ruleFile';

const rule = (record?: string): MeasuredRule => ({ ...(record && { record }), expr: 'vector(1)', labels: {} });
const [events, ticket] = [rule('slo:events:rate'), rule()];
const groups = [
  { interval: 60, rules: [events] },
  { interval: 300, rules: [ticket] },
];
const stats = (seconds: number, samples: number): Stats => ({ seconds, samples });

test('each rule counts as often as its group is evaluated, with the mean of its evaluations', () => {
  const answers = new Map([
    [events, [stats(0.003, 600), stats(0.003, 600), stats(0.012, 1200)]],
    [ticket, [stats(0.03, 3000)]],
  ]);
  const cost = costOf(groups, answers);
  expect(cost).toMatchObject({ rules: 2, series: 2 });
  expect(cost.samplesPerSecond).toBeCloseTo(800 / 60 + 3000 / 300, 9);
  expect(cost.evaluation).toBeCloseTo(6 / 60 + 30 / 300, 9);
  expect(cost.ofRules.map((one) => one.rule)).toEqual([events, ticket]);
});

test('a rule that was not evaluated is not free', () => {
  expect(costOf(groups, new Map([[events, [stats(0.003, 600)]]])).evaluation).toBeNaN();
});
