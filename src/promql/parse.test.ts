import { number, range, subquery, vector } from './build';
import type { Seconds } from './duration';
import { parseExpression } from './parse';
import './readText';
import { serialize } from './serialize';

const seconds = (value: number) => value as Seconds;

describe('text → expression → text', () => {
  test.each([
    ['up', 'up'],
    [' up{ job = "a" , } ', 'up{job="a"}'],
    [`up{job='a"b'}`, 'up{job="a\\"b"}'],
    ['up{job=`a\\d`}', 'up{job="a\\\\d"}'],
    ['up{job="caf\\xc3\\xa9 \\u00e9 \\U0001F600 \\t \\101"}', 'up{job="café é 😀 \\t A"}'],
    ['{__name__="up"}', 'up'],
    ['{__name__="sum",job="a"}', '{__name__="sum",job="a"}'],
    ['{__name__=~"a|b"}', '{__name__=~"a|b"}'],
    ['{"up"}', 'up'],
    ['{"my.metric", "label.name"="x"}', '{"my.metric","label.name"="x"}'],
    ['sum by ("a.b", c) (up)', 'sum by ("a.b", c) (up)'],
    ['SUM(up) BY (job)', 'sum by (job) (up)'],
    ['up[300]', undefined],
    ['rate(up[300])', 'rate(up[5m])'],
    ['rate(up[90m] offset -1w)', 'rate(up[1h30m] offset -7d)'],
    ['up @ end() offset 5m', 'up offset 5m @ end()'],
    ['up @ -1.5', 'up @ -1.5'],
    ['max_over_time((a + b)[1d:5m] @ 3)', 'max_over_time((a + b)[1d:5m] @ 3)'],
    ['avg_over_time(up[5m:])', 'avg_over_time(up[5m:])'],
    ['a or b and c unless d', 'a or b and c unless d'],
    ['(a or b) and c', '(a or b) and c'],
    ['a - (b - c)', 'a - (b - c)'],
    ['(a - b) - c', 'a - b - c'],
    ['(2 ^ 3) ^ 2', '(2 ^ 3) ^ 2'],
    ['2 ^ (3 ^ 2)', '2 ^ 3 ^ 2'],
    ['(-a) ^ 2', '(-a) ^ 2'],
    ['-(a ^ 2)', '-a ^ 2'],
    ['-(a * b)', '-(a * b)'],
    ['-a * b', '-a * b'],
    ['- -a', '-(-a)'],
    ['a > bool 1', 'a > bool 1'],
    ['a / on(x) group_left(y) b', 'a / on (x) group_left (y) b'],
    ['a * ignoring(x) group_right b', 'a * ignoring (x) group_right () b'],
    ['1e3 + 0x1F + .5 + 1_000 + 5m', '1000 + 31 + 0.5 + 1000 + 300'],
    ['NaN + -Inf', 'NaN + -Inf'],
    ['topk(3, a) # the largest', 'topk(3, a)'],
    ['count_values("v", a)', 'count_values("v", a)'],
    ['quantile(0.9, a)', 'quantile(0.9, a)'],
  ])('%s', (text, expected) => {
    const result = parseExpression(text);
    expect(result.ok ? serialize(result.value) : undefined).toBe(expected);
  });
});

describe('modifiers belong to the nearest operand, as in Prometheus', () => {
  test.each([
    ['a * b offset 5m', 'a * b offset 5m'],
    ['a + b offset 5m * c', 'a + b offset 5m * c'],
    ['avg_over_time(a + b[5m:] ^ c)', undefined],
    ['-a offset 5m ^ 2', '-a offset 5m ^ 2'],
  ])('%s', (text, expected) => {
    const result = parseExpression(text);
    expect(result.ok ? serialize(result.value) : undefined).toBe(expected);
  });

  test('the offset of a product is that of its last factor', () => {
    const a = vector({ metric: 'a' });
    const b = { ...vector({ metric: 'b' }), offset: seconds(300) };
    expect(parseExpression('a * b offset 5m')).toEqual({
      ok: true,
      value: { kind: 'binary', op: '*', left: a, right: b, bool: false },
    });
  });
});

describe('the serializer alone', () => {
  test.each([
    ['a negative number', number(-3), '-3'],
    ['minus zero', number(-0), '-0'],
    [
      'control characters',
      vector({ metric: 'a', matchers: [{ label: 'b', op: '=', value: '\u0000\u007f\u0085\r' }] }),
      'a{b="\\u0000\\u007f\\u0085\\r"}',
    ],
    [
      'what stands for bytes that are no text',
      vector({ metric: 'a', matchers: [{ label: 'b', op: '=', value: 'x\ufffd' }] }),
      'a{b="x\\ufffd"}',
    ],
    ['a metric that is a keyword', vector({ metric: 'offset' }), '{__name__="offset"}'],
    ['a metric that needs quotes', vector({ metric: 'http.requests' }), '{"http.requests"}'],
    ['no metric and no matchers', vector({}), '{}'],
    ['a range of milliseconds', range(vector({ metric: 'a' }), seconds(1.5)), 'a[1s500ms]'],
    ['a subquery of a number', subquery(number(1), { range: seconds(60) }), '(1)[1m:]'],
  ])('%s', (_, expr, text) => {
    expect(serialize(expr)).toBe(text);
  });
});
