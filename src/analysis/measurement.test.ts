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

describe('recentWindows of time slices, in minutes: none shorter than two slices', () => {
  test.each([
    ['1 min', 1, [5, 30, 60, 120, 360, 1440, 4320]],
    ['5 min', 5, [30, 60, 120, 360, 1440, 4320]],
    ['1 h', 60, [120, 360, 1440, 4320]],
    ['1 d', 1440, [4320]],
  ])('slices of %s', (_, slice, minutes) => {
    const budgeting = { method: 'time-slices', length: seconds(slice * 60), noData: 'ignore' } as const;
    expect(recentWindows({ ...objectiveOf(0.999), budgeting })).toEqual(minutes.map((m) => m * 60));
  });
});
