import { spreadOf } from './spread';

const runs = (figures: readonly number[]) => figures.map((figure, index) => ({ figure, index }));

test.each([
  ['one run is all of it', [3], { least: 3, most: 3, middle: { figure: 3, index: 0 } }],
  ['the order of the runs does not count', [10, 9, 100], { least: 9, most: 100, middle: { figure: 10, index: 0 } }],
  ['of two in the middle, the greater', [4, 1, 2, 3], { least: 1, most: 4, middle: { figure: 3, index: 3 } }],
])('%s', (_, figures, expected) => {
  expect(spreadOf(runs(figures), ({ figure }) => figure)).toEqual(expected);
});

test('no run has no middle', () => {
  expect(() => spreadOf([], () => 0)).toThrow('There was no run.');
});
