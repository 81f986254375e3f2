import './readText';
import { delay } from './delay';
import type { Seconds } from './duration';
import { parseExpression } from './parse';
import { serialize } from './serialize';

test.each([
  ['a selector', 'up', 'up offset 30s'],
  ['a range', 'sum(rate(x_total[5m]))', 'sum(rate(x_total[5m] offset 30s))'],
  ['what had an offset', 'x offset 1h', 'x offset 1h30s'],
  [
    'a subquery as a whole, not what it evaluates',
    'max_over_time((x > 1)[5m:1m])',
    'max_over_time((x > 1)[5m:1m] offset 30s)',
  ],
  ['both sides of an operator', 'a / b offset 10s', 'a offset 30s / b offset 40s'],
  ['nothing where no time is read', 'vector(1)', 'vector(1)'],
])('delays %s', (_, text, expected) => {
  const parsed = parseExpression(text);
  expect(parsed.ok && serialize(delay(parsed.value, 30 as Seconds))).toBe(expected);
});
