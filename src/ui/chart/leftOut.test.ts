import { createTheme } from '@grafana/data';
import { instant } from '../../slo/units';
import { drawLeftOut, isLeftOut } from './leftOut';

const leftOut = [
  { from: instant(100), to: instant(160) },
  { from: instant(200), to: instant(201) },
];

test.each([
  ['all of it', 100, 160, true],
  ['a part inside', 110, 120, true],
  ['what ends in it', 90, 110, false],
  ['what begins in it', 150, 170, false],
  ['what it is a part of', 90, 170, false],
  ['what lies between two', 160, 200, false],
])('a point is left out where everything is that it stands for: %s', (_, since, time, expected) => {
  expect(isLeftOut({ leftOut }, instant(since), instant(time))).toBe(expected);
});

test('nothing is left out of most charts', () => {
  expect(isLeftOut({}, instant(0), instant(60))).toBe(false);
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
