import { readRuleFile } from './ruleFile';

const fileOf = (interval: string) => `groups: [{ name: g,${interval} rules: [{ record: 'a:b', expr: vector(1) }] }]`;

test.each([
  ['none, as Prometheus evaluates it then', '', 60],
  ['seconds', ' interval: 30s,', 30],
  ['more than one unit', ' interval: 2m30s,', 150],
  ['a day', ' interval: 1d,', 86_400],
])('the interval of a group: %s', (_, interval, seconds) => {
  expect(readRuleFile(fileOf(interval))).toEqual([
    { interval: seconds, rules: [{ record: 'a:b', expr: 'vector(1)', labels: {} }] },
  ]);
});

test.each(['soon', '5'])('an interval that is none is not taken for another one: %s', (interval) => {
  expect(() => readRuleFile(fileOf(` interval: '${interval}',`))).toThrow(
    `The interval ${interval} of a group cannot be read.`
  );
});
