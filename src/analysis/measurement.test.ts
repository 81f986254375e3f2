import { DAY, seconds } from '../slo/units';
import { objectiveOf } from './measured.fixture';
import { recentWindows } from './measurement';

describe('recentWindows, in minutes', () => {
  test.each([
    [30, [5, 30, 60, 120, 360, 1440, 4320]],
    [7, [5, 21, 60, 84, 252, 360, 1008, 4320]],
    [1, [5, 12, 14, 36, 60, 144, 360]],
  ])('of %p days', (days, minutes) => {
    expect(recentWindows(objectiveOf(0.999, seconds(days * DAY)))).toEqual(minutes.map((m) => m * 60));
  });
});
