import { createTheme } from '@grafana/data';
import { instant } from '../../slo/units';
import type { ChartLine, ChartModel } from './chartModel';
import { drawLastPoints, lastPoints } from './lastPoints';

const line = (points: ReadonlyArray<readonly [number, number | undefined]>, more: Partial<ChartLine> = {}) => ({
  label: 'SLI',
  color: 'main' as const,
  ...more,
  points: points.map(([time, value]) => ({ time: instant(time), value })),
});
const chart = (...lines: ChartLine[]): ChartModel => ({
  title: 'SLI',
  start: instant(100),
  end: instant(200),
  timeZone: 'utc',
  lines,
  format: String,
  threshold: { value: 0.999, label: 'Target' },
});
const ends = (...lines: ChartLine[]) => lastPoints(chart(...lines)).map(({ time, value }) => [time, value]);

test.each<[string, ChartLine, Array<readonly [number, number]>]>([
  ['a line without points', line([]), []],
  ['a line of gaps', line([[150, undefined]]), []],
  ['a line that is no number', line([[150, Number.NaN]]), []],
  ['a line before the axis', line([[99, 0.5]]), []],
  ['a line after the axis', line([[201, 0.5]]), []],
  [
    'a line that goes on beyond the axis',
    line([
      [150, 0.9],
      [201, 0.1],
    ]),
    [],
  ],
  ['a dashed line, which nobody measured', line([[150, 0.5]], { dash: 'dashed' }), []],
  ['bars, which show their ends', line([[150, 0.5]], { bars: true }), []],
])('%s has no mark', (_, drawn, expected) => {
  expect(ends(drawn)).toEqual(expected);
});

test.each<[string, ChartLine, readonly [number, number]]>([
  [
    'the last hour',
    line([
      [100, 1],
      [196, 1],
      [200, 0.2],
    ]),
    [200, 0.2],
  ],
  [
    'the last value before a gap',
    line([
      [100, 1],
      [150, 0.9],
      [200, undefined],
    ]),
    [150, 0.9],
  ],
  ['zero, which is a value', line([[200, 0]]), [200, 0]],
])('%s has one', (_, drawn, expected) => {
  expect(ends(drawn)).toEqual([expected]);
});

it('is drawn where the line ends, in its colour', () => {
  const theme = createTheme();
  const calls: unknown[] = [];
  const ctx = new Proxy({} as CanvasRenderingContext2D, {
    get:
      (_, name) =>
      (...values: unknown[]) =>
        calls.push([name, ...values]),
    set: (_, name, value) => {
      calls.push([name, value]);
      return true;
    },
  });
  const valToPos = (value: number, scale: string) => (scale === 'x' ? value / 1000 : 100 * (1 - value));
  drawLastPoints({ ctx, valToPos }, chart(line([[200, 0.25]], { color: 'bad' })), theme);
  expect(calls).toContainEqual(['arc', 200, 75, 3, 0, 2 * Math.PI]);
  expect(calls).toContainEqual(['fillStyle', theme.colors.error.main]);
  expect(calls.filter((call) => Array.isArray(call) && call[0] === 'fill')).toHaveLength(1);
});
