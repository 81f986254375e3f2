import { createTheme } from '@grafana/data';
import { instant } from '../../slo/units';
import { drawLeftOut, isLeftOut } from './leftOut';

const leftOut = [
  { from: instant(100), to: instant(160) },
  { from: instant(200), to: instant(201) },
];

test.each([
  [100, false],
  [101, true],
  [160, true],
  [161, false],
  [201, true],
])('a point at %d s ends in what is left out: %s', (time, expected) => {
  expect(isLeftOut({ leftOut }, instant(time))).toBe(expected);
});

test('nothing is left out of most charts', () => {
  expect(isLeftOut({}, instant(0))).toBe(false);
});

test('each time is a band over the whole height, and one of a moment is still seen', () => {
  const ctx = { save: jest.fn(), restore: jest.fn(), fillRect: jest.fn(), fillStyle: '' };
  const plot = { ctx, bbox: { top: 5, height: 80 }, valToPos: (value: number) => value / 1000 };
  drawLeftOut(plot as unknown as uPlot, { leftOut }, createTheme());
  expect(ctx.fillRect.mock.calls).toEqual([
    [100, 5, 60, 80],
    [200, 5, 2, 80],
  ]);
});
