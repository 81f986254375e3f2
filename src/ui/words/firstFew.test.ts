import { firstFew } from './firstFew';

test.each([
  [[], ''],
  [['one'], 'one'],
  [['one', 'two', 'three', 'four', 'five'], 'one, two, three, four, five'],
  [['one', 'two', 'three', 'four', 'five', 'six'], 'one, two, three, four, five and 1 more'],
  [
    Array.from({ length: 1000 }, (_, at) => `<${at} & more>`),
    '<0 & more>, <1 & more>, <2 & more>, <3 & more>, <4 & more> and 995 more',
  ],
])('%j → %s', (names, words) => {
  expect(firstFew(names)).toBe(words);
});
