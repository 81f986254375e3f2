import '../promql/readText';
import { parseExpression } from '../promql/parse';
import { serialize } from '../promql/serialize';
import { lift, liftLabels } from './lift';

function read(text: string) {
  const result = parseExpression(text);
  if (!result.ok) {
    throw new Error(result.error.map(({ message }) => message).join(' '));
  }
  return result.value;
}

test.each([
  ['sum(rate(x{job="a"}[5m]))', 'sum by (job) (rate(x{job=~"a|b"}[5m]))'],
  ['sum by (code) (x{job="a"})', 'sum by (code, job) (x{job=~"a|b"})'],
  ['sum by (job) (x{job="a"})', 'sum by (job) (x{job=~"a|b"})'],
  ['sum without (pod) (x{job="a"})', 'sum without (pod) (x{job=~"a|b"})'],
  ['x{job="a"} / on (pod) group_left (v) y{job="a"}', 'x{job=~"a|b"} / on (pod, job) group_left (v) y{job=~"a|b"}'],
  ['x{job="a"} / ignoring (pod) y{job="a"}', 'x{job=~"a|b"} / ignoring (pod) y{job=~"a|b"}'],
  ['x{job="a"} or y{job="a"}', 'x{job=~"a|b"} or y{job=~"a|b"}'],
  ['1 - max(x{job="a"}) * 2', '1 - max by (job) (x{job=~"a|b"}) * 2'],
  ['-max_over_time(x{job="a"}[1h:5m])', '-max_over_time(x{job=~"a|b"}[1h:5m])'],
  ['quantile(0.9, x{job="a"})', 'quantile by (job) (0.9, x{job=~"a|b"})'],
  ['clamp_min(x{job="a"}, 0)', 'clamp_min(x{job=~"a|b"}, 0)'],
  ['vector(1)', 'vector(1)'],
  ['time() - x{job="a"}', 'time() - x{job=~"a|b"}'],
])('%s is asked for many values at once', (one, many) => {
  const lifted = lift(read(one), 'job', ['a', 'b']);
  expect(lifted && serialize(lifted)).toBe(many);
});

test.each([
  ['another selector without the label', 'x{job="a"} / y'],
  ['a regular expression', 'x{job=~"a"}'],
  ['two matchers of the label', 'x{job="a",job!="b"}'],
  ['an aggregation that drops the label', 'sum without (job) (x{job="a"})'],
  ['a pairing that ignores the label', 'x{job="a"} / ignoring (job) y{job="a"}'],
  ['a value for what is absent', 'x{job="a"} or vector(0)'],
  ['absent', 'absent(x{job="a"})'],
  ['absent_over_time', 'absent_over_time(x{job="a"}[5m])'],
  ['scalar', 'x{job="a"} / scalar(y{job="a"})'],
  ['the largest of all', 'topk(1, x{job="a"})'],
  ['labels made up', 'label_replace(x{job="a"}, "job", "z", "", "")'],
])('%s is asked for each value alone', (_, text) => {
  expect(lift(read(text), 'job', ['a', 'b'])).toBeUndefined();
});

test('labels qualify by the same equality in every selector', () => {
  const text = 'x{job="a",env="p",pod="1",empty="",code!="5"} / y{env="p",job="a",pod="2",empty="",code!="5"}';
  expect(liftLabels([read(text)])).toEqual(
    new Map([
      ['job', 'a'],
      ['env', 'p'],
    ])
  );
});
