import { HOUR, instant } from '../../slo/units';
import { alignLines } from './alignLines';
import { withGaps } from './withGaps';

const at = (hours: number, value: number | undefined) => ({ time: instant(hours * HOUR), value });

describe('points one hour apart', () => {
  test.each([
    ['no points stay no points', [], []],
    ['neighbours stay neighbours', [at(1, 5), at(2, 6)], [at(1, 5), at(2, 6)]],
    ['a missing hour is a gap', [at(1, 5), at(3, 6)], [at(1, 5), at(2, undefined), at(3, 6)]],
    ['a missing week is one gap', [at(1, 5), at(170, 6)], [at(1, 5), at(2, undefined), at(170, 6)]],
    ['a gap of its own stays one', [at(1, 5), at(2, undefined), at(3, 6)], [at(1, 5), at(2, undefined), at(3, 6)]],
  ])('%s', (_, points, expected) => {
    expect(withGaps(points, HOUR)).toEqual(expected);
  });
});

it('leaves nothing for uPlot to draw over the missing hour', () => {
  const line = { label: 'SLI', color: 'main', points: withGaps([at(1, 5), at(3, 6)], HOUR) } as const;
  const aligned = alignLines({ lines: [line], start: instant(0), end: instant(4 * HOUR) });
  expect(aligned).toEqual([[1, 2, 3].map((hours) => hours * HOUR * 1000), [5, null, 6]]);
});
