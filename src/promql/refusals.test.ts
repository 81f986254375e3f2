import { vector } from './build';
import { parseExpression, parseSelector } from './parse';
import './readText';

describe('what is refused, where and why', () => {
  test.each([
    ['', 'empty', [0, 0], 'The query is empty.', 'Write a query.'],
    [' \n', 'empty', [0, 2], 'The query is empty.', 'Write a query.'],
    ['up{', 'syntax', [2, 3], 'The { at character 3 is not closed.', 'Add }.'],
    ['sum(rate(up[5m])', 'syntax', [3, 4], 'The ( at character 4 is not closed.', 'Add ).'],
    ['up{}}', 'syntax', [4, 5], 'The } at character 5 closes nothing.', 'Remove it, or add what it should close.'],
    ['up{job="a}', 'syntax', [7, 10], 'The quote " at character 8 is not closed.', 'Add " after the value.'],
    ['up /', 'syntax', [4, 4], 'The query ends too early.', 'Complete it, or remove what dangles at its end.'],
    ['up down', 'syntax', [3, 7], 'The query cannot be read at character 4, at “down”.', 'Correct it there.'],
    ['rte(up[5m])', 'syntax', [0, 3], 'PromQL has no function rte here.', 'Check its spelling.'],
    [
      'up{job="\\q"}',
      'syntax',
      [7, 11],
      '"\\q" holds an escape that Prometheus does not know.',
      'Write a backslash as \\\\ and a quote as \\".',
    ],
    [
      'up{job="\\xff"}',
      'syntax',
      [7, 13],
      '"\\xff" holds an escape that Prometheus does not know.',
      'Write a backslash as \\\\ and a quote as \\".',
    ],
    ['up{"down"}', 'syntax', [0, 10], 'The metric is named twice.', 'Keep one name, before or inside the braces.'],
    [
      'up{__name__="a"}',
      'syntax',
      [0, 16],
      'The metric is named twice.',
      'Keep one name, before or inside the braces.',
    ],
    ['rate(up[0m])', 'duration', [8, 10], '“0m” is not a duration above 0.', 'Write one duration, like 5m or 1h30m.'],
    [
      'rate(up[5m * 2])',
      'unsupported',
      [8, 14],
      'Arithmetic on durations (“5m * 2”) is not supported here.',
      'Write one duration, like 5m or 1h30m.',
    ],
    [
      'rate((a + b)[5m])',
      'syntax',
      [5, 16],
      'Only a selector takes a range.',
      'For an expression, use a subquery: (…)[5m:1m].',
    ],
    ['rate(a offset 1h [5m])', 'syntax', [5, 21], 'The range stands before offset and @.', 'Write x[5m] offset 1h.'],
    ['a offset 1h offset 2h', 'syntax', [0, 21], 'offset is written twice.', 'Remove one.'],
    [
      'sum(a) offset 1h',
      'syntax',
      [0, 16],
      'offset follows a selector or a subquery only.',
      'Move it behind the selector.',
    ],
    [
      'a * fill(0) b',
      'unsupported',
      [0, 13],
      'fill is not supported here: not every Prometheus-compatible store knows it.',
      'Use “or” with a value instead.',
    ],
    [
      'sum(1, 2, a)',
      'syntax',
      [0, 12],
      'An aggregation takes one vector, and some a parameter before it.',
      'Write it like sum(x) or topk(5, x).',
    ],
    [
      'up[5m]',
      'type',
      [0, 6],
      'The query ends in a range, which has no single value.',
      'Put a function around it, like rate(…) or max_over_time(…).',
    ],
    ['"up"', 'type', [0, 4], 'The query is a text, not a number.', 'Write a query with a number as its value.'],
    ['rate(up)', 'type', [0, 8], 'rate needs a range.', 'Write it like rate(x[5m]).'],
    [
      'abs(up[5m])',
      'type',
      [0, 11],
      'abs takes no range.',
      'Remove the brackets, or put a function like rate(…) inside abs.',
    ],
    ['sum(1)', 'type', [0, 6], 'sum takes an instant vector.', 'Write it like sum(rate(x[5m])).'],
    ['up or 1', 'type', [0, 7], 'or joins vectors, and one side is a number.', 'Put vector(…) around the number.'],
    ['1 < 2', 'type', [0, 5], '< between two numbers needs bool.', 'Write < bool.'],
    ['a + bool b', 'type', [0, 10], 'bool does not go with +.', 'Remove bool.'],
    ['a + on (x) 1', 'type', [0, 12], 'on pairs vectors, and one side is a number.', 'Remove on (…).'],
    [
      'a + b[5m]',
      'type',
      [0, 9],
      '+ stands between a range or a text and something else.',
      'Put a function like rate(…) around a range.',
    ],
    ['abs(-"a")', 'type', [0, 9], 'A sign stands before a range or a text.', 'Remove it.'],
    [
      'avg_over_time((1)[5m:])',
      'type',
      [0, 23],
      'A subquery takes an instant vector.',
      'Put vector(…) around a number.',
    ],
  ])('%s', (text, code, [from, to], message, remedy) => {
    const result = parseExpression(text);
    expect(result.ok ? [] : result.error[0]).toEqual({ code, from, to, message, remedy });
  });

  test('text of megabytes and of a thousand parentheses costs neither time nor stack', () => {
    const codes = ['a+'.repeat(500_000), `${'('.repeat(5000)}a${')'.repeat(5000)}`, `a${'+a'.repeat(5000)}`].map(
      (text) => {
        const result = parseExpression(text);
        return result.ok ? [] : result.error.map(({ code }) => code);
      }
    );
    expect(codes).toEqual([['unsupported'], ['unsupported'], ['unsupported']]);
  });
});

describe('selectors', () => {
  test.each([
    ['up', vector({ metric: 'up' })],
    ['(up)', vector({ metric: 'up' })],
    ['{job="a"}', vector({ matchers: [{ label: 'job', op: '=', value: 'a' }] })],
    ['{job=~".+"}', vector({ matchers: [{ label: 'job', op: '=~', value: '.+' }] })],
    ['{job!=""}', vector({ matchers: [{ label: 'job', op: '!=', value: '' }] })],
  ])('%s is one', (text, selector) => {
    expect(parseSelector(text)).toEqual({ ok: true, value: selector });
  });

  test.each([
    ['up[5m]', 'A selector has no range.', 'Remove the brackets [ ]: the window is added for you.'],
    ['up offset 5m', 'A selector has no offset and no @.', 'Remove them: the time is added for you.'],
    ['up @ start()', 'A selector has no offset and no @.', 'Remove them: the time is added for you.'],
    [
      'sum(up)',
      'This is an expression, and a selector is needed.',
      'Write a metric with labels, like http_requests_total{job="checkout"}. For expressions, use a custom SLI.',
    ],
    [
      '{}',
      'This selects every series there is.',
      'Name a metric, or a label with a value, like http_requests_total{job="checkout"}.',
    ],
    [
      '{job=""}',
      'This selects every series there is.',
      'Name a metric, or a label with a value, like http_requests_total{job="checkout"}.',
    ],
    [
      '{job=~".*"}',
      'This selects every series there is.',
      'Name a metric, or a label with a value, like http_requests_total{job="checkout"}.',
    ],
    [
      '{job!="a"}',
      'This selects every series there is.',
      'Name a metric, or a label with a value, like http_requests_total{job="checkout"}.',
    ],
  ])('%s is none', (text, message, remedy) => {
    const result = parseSelector(text);
    expect(result.ok ? [] : result.error).toEqual([
      { code: 'not-a-selector', from: 0, to: text.length, message, remedy },
    ]);
  });
});
