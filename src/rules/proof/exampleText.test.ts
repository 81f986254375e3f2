import fc from 'fast-check';
import { escapeRegex } from '../../promql/escapeRegex';
import { compileRegex, exampleText } from './exampleText';

test.each([
  ['a class of status codes', '5..', '500'],
  ['the first of some', 'GET|HEAD', 'GET'],
  ['alternatives inside', '/api/(v1|v2)/.+', '/api/v1/0'],
  ['a group that is not kept', '(?:a|b)c?', 'a'],
  ['a class', '[4-5]\\d{2}', '400'],
  ['a class of others', '[^a]+', '0'],
  ['what may be empty', '.*', ''],
  ['an escaped dot', 'a\\.b', 'a.b'],
])('%s', (_, pattern, expected) => {
  expect(exampleText(pattern)).toBe(expected);
});

test.each([
  ['flags of RE2', '(?i)get'],
  ['what is no expression', '(a'],
  ['what nothing matches', 'a[^\\s\\S]'],
])('none for %s', (_, pattern) => {
  expect(exampleText(pattern)).toBeUndefined();
});

test('any text is the example of itself, escaped', () => {
  fc.assert(fc.property(fc.string(), (text) => exampleText(escapeRegex(text)) === text));
});

test('matching is anchored', () => {
  expect(compileRegex('b')?.test('abc')).toBe(false);
});
