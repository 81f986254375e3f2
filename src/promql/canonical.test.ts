import './readText';
import { canonical } from './canonical';
import { parseExpression } from './parse';
import { serialize } from './serialize';

test.each([
  ['matchers', 'x{b="2",a="1"}', 'x{a="1",b="2"}'],
  ['matchers of ranges', 'rate(x{b="2",a="1"}[5m])', 'rate(x{a="1",b="2"}[5m])'],
  ['labels of groups', 'sum by (b, a) (x{d="1",c="1"})', 'sum by (a, b) (x{c="1",d="1"})'],
  ['labels that pair', 'x / on (b, a) y', 'x / on (a, b) y'],
  ['infinity, which engines print with its sign', 'x < +Inf and y', 'x < Inf and y'],
  ['nothing where the order counts', 'x{a="1"} - y', 'x{a="1"} - y'],
])('prints in one way %s', (_, text, expected) => {
  const parsed = parseExpression(text);
  expect(parsed.ok && serialize(canonical(parsed.value))).toBe(expected);
});
