import type { Seconds } from './duration';
import './readText';
import { serialize } from './serialize';
import { fillTemplate, parseTemplate } from './template';

const HOUR = 3600 as Seconds;

test.each([
  ['sum(rate(x[$window]))', 'sum(rate(x[1h]))'],
  ['rate(x[$window]) / rate(y[$window] offset 1d)', 'rate(x[1h]) / rate(y[1h] offset 1d)'],
  ['max_over_time(x[$window:5m])', 'max_over_time(x[1h:5m])'],
  ['max_over_time(rate(x[5m])[$window:1m])', 'max_over_time(rate(x[5m])[1h:1m])'],
  ['rate(x{y="$window"}[$window]) # $window', 'rate(x{y="$window"}[1h])'],
  ["rate(x{y='a\\'$other'}[$window])", 'rate(x{y="a\'$other"}[1h])'],
  ['rate(x[99999ms]) + rate(x[$window])', 'rate(x[1m39s999ms]) + rate(x[1h])'],
])('%s', (text, filled) => {
  const template = parseTemplate(text);
  expect(template.ok && serialize(fillTemplate(template.value, HOUR))).toBe(filled);
});

const REMEDY = 'Write $window as the range, like sum(rate(errors_total[$window])).';

test.each([
  ['sum(rate(x[5m]))', 'window-placeholder', [0, 16], 'The window is missing.'],
  ['rate(x{y="$window"}[5m])', 'window-placeholder', [0, 24], 'The window is missing.'],
  ['rate(x[5m] offset $window)', 'window-placeholder', [18, 25], '$window stands where no range is.'],
  ['max_over_time(x[1h:$window])', 'window-placeholder', [19, 26], '$window stands where no range is.'],
  ['rate(x[$__range])', 'window-placeholder', [7, 15], '$__range is not known here.'],
  ['rate(x[${window}])', 'window-placeholder', [7, 16], '${window} is not known here.'],
  ['rate(x[$windows])', 'window-placeholder', [7, 15], '$windows is not known here.'],
])('%s is refused', (text, code, [from, to], message) => {
  const template = parseTemplate(text);
  expect(template.ok ? [] : template.error).toEqual([{ code, from, to, message, remedy: REMEDY }]);
});

test.each([
  ['x * $window', 'syntax', '“$window” is not a number.'],
  ['rate($window)', 'syntax', '“$window” is not a number.'],
  ['rate(x[$window * 2])', 'unsupported', 'Arithmetic on durations (“$window * 2”) is not supported here.'],
  ['x[$window]', 'type', 'The query ends in a range, which has no single value.'],
  ['rate(x[$window]', 'syntax', 'The ( at character 5 is not closed.'],
  ['', 'empty', 'The query is empty.'],
])('%s is refused, in the words of the text', (text, code, message) => {
  const template = parseTemplate(text);
  expect(template.ok ? [] : template.error.map((e) => [e.code, e.message])).toEqual([[code, message]]);
});
