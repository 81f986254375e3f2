import { DAY, HOUR, instant, seconds } from '../slo/units';
import { bucketStep, coverage, isPartial, isRecentlyUncovered } from './coverage';
import { bucketsOf, measured, MONTH, NOW, objectiveOf, recentOf } from './measured.fixture';
import { recentWindows } from './measurement';

const full = { bad: 0, total: 10 };
const day = (count: number) =>
  bucketsOf(
    Array.from({ length: count }, () => full),
    DAY
  );

describe('coverage', () => {
  test.each([
    ['nothing was measured and nobody asked for buckets', measured({ window: undefined }), 0],
    ['the window was measured and nobody asked for buckets', measured(), 30],
    ['8 of 30 days', measured({ buckets: day(8) }), 8],
    ['all days', measured({ buckets: day(30) }), 30],
    ['buckets before the window do not count', measured({ buckets: day(40) }), 30],
    [
      'buckets that cannot be read do not count',
      measured({ buckets: bucketsOf([full, { bad: NaN, total: 1 }, full], DAY) }),
      2,
    ],
    ['only unreadable buckets', measured({ buckets: bucketsOf([{ bad: NaN, total: NaN }], DAY) }), 0],
    ['a series that is one bucket old', measured({ buckets: day(1), bucketStep: DAY }), 1],
    ['one bucket of unknown length proves nothing', measured({ buckets: day(1) }), 0],
    ['a gap in the middle', measured({ buckets: day(30).filter((_, at) => at < 10 || at > 14) }), 25],
    ['the bucket that has not ended counts', measured({ buckets: day(30), now: instant(NOW + DAY / 2) }), 30],
    ['the series ended two days ago', measured({ buckets: day(30), now: instant(NOW + 2 * DAY) }), 28],
  ])('%s', (_, measurement, days) => {
    expect(coverage(measurement, MONTH)).toEqual({ covered: days * DAY, window: MONTH });
  });

  test.each([
    [8, true],
    [28, true],
    [29, false],
    [30, false],
  ])('%p of 30 days is partial: %p', (days, expected) => {
    expect(isPartial({ covered: seconds(days * DAY), window: MONTH })).toBe(expected);
  });
});

describe('bucketStep', () => {
  it('is the smallest distance, so that gaps do not matter', () => {
    expect(bucketStep([0, 1, 2, 9].map((n) => ({ end: instant(n * HOUR), counts: full })))).toBe(HOUR);
  });

  it('is unknown for fewer than two buckets', () => {
    expect(bucketStep([])).toBeUndefined();
    expect(bucketStep(day(1))).toBeUndefined();
  });
});

describe('isRecentlyUncovered', () => {
  const windows = recentWindows(objectiveOf(0.999));
  const recent = recentOf(objectiveOf(0.999), 1000, 0);
  const without = (...minutes: number[]) => new Map([...recent].filter(([window]) => !minutes.includes(window / 60)));

  test.each([
    ['the last 5 minutes are missing', measured({ recent: without(5) }), true],
    ['the last hour is missing', measured({ recent: without(5, 30, 60) }), true],
    [
      'the last 5 minutes are NaN',
      measured({ recent: new Map([...recent, [seconds(300), { bad: NaN, total: 1 }]]) }),
      true,
    ],
    ['only a long window is missing', measured({ recent: without(4320) }), false],
    ['all are there', measured({ recent }), false],
    ['all are there without traffic', measured({ recent: recentOf(objectiveOf(0.999), 0, 0) }), false],
    ['only the hour was asked for, and is there', measured({ recent: without(5, 30), asked: [HOUR] }), false],
    ['only the hour was asked for, and is missing', measured({ recent: new Map(), asked: [HOUR] }), true],
    ['only a day was asked for, and is there', measured({ recent, asked: [DAY] }), false],
    ['only a day was asked for, and is missing', measured({ recent: without(1440), asked: [DAY] }), true],
    ['nobody asked, and there are no buckets', measured({ recent: new Map() }), true],
    ['nobody asked, the newest bucket is fresh', measured({ recent: new Map(), buckets: day(30) }), false],
    ['nobody asked, a lone bucket shows nothing', measured({ recent: new Map(), buckets: day(1) }), true],
    [
      'nobody asked, the newest bucket is three steps old',
      measured({ recent: new Map(), buckets: day(30), now: instant(NOW + 3 * DAY) }),
      true,
    ],
  ])('%s', (_, measurement, expected) => {
    expect(isRecentlyUncovered(measurement, windows)).toBe(expected);
  });
});
