import { broken, type Row, tableLines } from './table';

const ROWS: readonly Row[] = [
  ['bytes', '10,241 bytes', { value: 10_241, most: 10_240 }],
  ['requests', '60', { value: 60, most: 60 }],
  ['time', '1.20 s'],
  ['size', 'NaN KB', { value: Number.NaN, most: 80 }],
];

test('a figure beyond its bound is named, and one that is no number', () => {
  expect(broken(ROWS)).toEqual(['bytes', 'size']);
});

test('figures stand below each other, with their bounds', () => {
  expect(tableLines(ROWS)).toEqual([
    'bytes     10,241 bytes  ≤ 10,240  BROKEN',
    'requests            60  ≤ 60',
    'time            1.20 s',
    'size            NaN KB  ≤ 80  BROKEN',
  ]);
});
