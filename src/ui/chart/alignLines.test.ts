import { instant } from '../../slo/units';
import { alignLines } from './alignLines';
import type { ChartLine } from './chartModel';

const line = (label: string, ...points: ReadonlyArray<readonly [number, number | undefined]>): ChartLine => ({
  label,
  color: 'main',
  points: points.map(([time, value]) => ({ time: instant(time), value })),
});

const span = { start: instant(0), end: instant(40) };

describe('lines over shared times', () => {
  it('has no rows without lines', () => {
    expect(alignLines({ lines: [], ...span })).toEqual([[]]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined])('draws nothing for %s', (value) => {
    expect(alignLines({ lines: [line('a', [10, value], [20, 1], [30, 1])], ...span })).toEqual([
      [10_000, 20_000, 30_000],
      [null, 1, 1],
    ]);
  });

  it('gives every line the times of all, in milliseconds', () => {
    const lines = [line('a', [10, 1], [20, 2], [30, 3]), line('b', [20, 9])];
    expect(alignLines({ lines, ...span })).toEqual([
      [10_000, 20_000, 30_000],
      [1, 2, 3],
      [null, 9, null],
    ]);
  });

  it('draws a straight line through the times of the others, and not beyond its ends', () => {
    const lines = [line('burn', [0, 5], [10, 5], [20, 5], [40, 5]), line('even', [10, 1], [30, 0])];
    expect(alignLines({ lines, ...span })[2]).toEqual([null, 1, 0.5, 0, null]);
  });

  it('draws the threshold over the whole span', () => {
    const aligned = alignLines({ lines: [line('a', [20, 1])], ...span, threshold: { value: 0.9, label: 'Target' } });
    expect(aligned).toEqual([
      [0, 20_000, 40_000],
      [null, 1, null],
      [0.9, 0.9, 0.9],
    ]);
  });
});
