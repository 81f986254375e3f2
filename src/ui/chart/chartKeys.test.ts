import { indicesInside, pointOfKey } from './chartKeys';

const inside = { first: 5, last: 25 };

test.each([
  ['the first arrow begins at the newest point', 'ArrowLeft', undefined, 25],
  ['an arrow goes one point back', 'ArrowLeft', 20, 19],
  ['an arrow goes one point on', 'ArrowRight', 20, 21],
  ['up is on', 'ArrowUp', 20, 21],
  ['down is back', 'ArrowDown', 20, 19],
  ['a page is a tenth', 'PageUp', 10, 12],
  ['a page back', 'PageDown', 10, 8],
  ['home', 'Home', 20, 5],
  ['home from nowhere', 'Home', undefined, 5],
  ['end', 'End', 6, 25],
  ['never before what is shown', 'ArrowLeft', 5, 5],
  ['never behind what is shown', 'PageUp', 24, 25],
  ['other keys lead nowhere', 'a', 20, undefined],
])('%s', (_, key, at, expected) => {
  expect(pointOfKey(key, at, inside)).toBe(expected);
});

test.each([
  ['all of them', [1, 2, 3], 0, 9, { first: 0, last: 2 }],
  ['some of them', [1, 2, 3, 4], 2, 3, { first: 1, last: 2 }],
  ['the only one', [5], 0, 9, { first: 0, last: 0 }],
  ['none: the one before', [1, 9], 3, 5, { first: 0, last: 0 }],
  ['none: all lie before', [1, 2], 3, 5, { first: 1, last: 1 }],
  ['none: all lie behind', [7, 8], 3, 5, { first: 0, last: 0 }],
])('inside a span: %s', (_, times, start, end, expected) => {
  expect(indicesInside(times, start, end)).toEqual(expected);
});
