import { seriesName, seriesText } from './seriesText';

test.each([
  ['even growth', [0, 600, 1200, 1800], '0+600x3'],
  ['one value', [5], '5'],
  ['what stands still', [7, 7, 7], '7+0x2'],
  ['what falls', [3, 2, 1], '3-1x2'],
  ['growth that changes', [0, 1, 2, 10, 20], '0+1x2 10+10x1'],
  ['a gap ends the series at once', [1, 2, undefined, undefined, undefined, 6], '1+1x1 stale _x2 6'],
  ['a gap of one', [1, undefined, 3], '1 stale 3'],
  ['a series that begins late', [undefined, undefined, 1], '_x2 1'],
])('%s', (_, values, expected) => {
  expect(seriesText(values)).toBe(expected);
});

test('values of labels are quoted', () => {
  expect(seriesName({ __name__: 'x', path: '/"a"' })).toBe('x{path="/\\"a\\""}');
});
