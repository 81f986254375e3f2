import '../../promql/readText';
import { parseSelector } from '../../promql/parse';
import { exampleLabels, selects } from './exampleLabels';

function selector(text: string) {
  const read = parseSelector(text);
  if (!read.ok) {
    throw new Error(text);
  }
  return read.value;
}

test.each([
  ['equality', ['x{job="a"}'], undefined, { __name__: 'x', job: 'a' }],
  ['both selectors', ['x{job="a"}', 'x{code=~"5.."}'], undefined, { __name__: 'x', job: 'a', code: '500' }],
  ['not the failures', ['x{job="a"}'], 'x{job="a",code=~"5.."}', { __name__: 'x', job: 'a', code: '200' }],
  ['not the successes', ['x'], 'x{code!~"5.."}', { __name__: 'x', code: '500' }],
  ['not what lies in the total already', ['x{code!=""}'], 'x{code!="",code!="200"}', { __name__: 'x', code: '200' }],
  ['a name by a regular expression', ['{__name__=~"x_(a|b)"}'], undefined, { __name__: 'x_a' }],
  ['a label that must be absent', ['x{job=""}'], undefined, { __name__: 'x' }],
])('%s', (_, within, without, expected) => {
  const labels = exampleLabels(within.map(selector), without === undefined ? undefined : selector(without));
  expect(labels).toEqual(expected);
  expect(within.every((text) => selects(selector(text), labels ?? {}))).toBe(true);
  expect(without !== undefined && selects(selector(without), labels ?? {})).toBe(false);
});

test.each([
  ['contradictions', ['x{job="a"}', 'x{job="b"}'], undefined],
  ['two metrics in one series', ['x', 'y'], undefined],
  ['a part that is all of it', ['x{job="a"}'], 'x{job="a"}'],
  ['a series without a name', ['{job="a"}'], undefined],
])('none for %s', (_, within, without) => {
  expect(exampleLabels(within.map(selector), without === undefined ? undefined : selector(without))).toBeUndefined();
});
