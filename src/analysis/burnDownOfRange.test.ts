import { DAY, HOUR, instant, ratio, seconds } from '../slo/units';
import { burnDown } from './burnDown';
import { burnDownOfRange } from './burnDownOfRange';
import { bucketsOf, NOW } from './measured.fixture';

const objective = { target: ratio(0.99) };
const windowLength = seconds(4 * DAY);
const day = (bad: number) => ({ bad, total: 100 });
const windowBuckets = bucketsOf([day(0), day(1), day(0), day(1)], DAY);
const window = { bad: 2, total: 400 };
const hour = (bad: number) => ({ bad, total: 4 });

describe('burnDownOfRange', () => {
  it('is the whole line where the range has no readable bucket', () => {
    const rangeBuckets = bucketsOf([{ bad: Number.NaN, total: 1 }], HOUR);
    expect(burnDownOfRange(objective, { windowBuckets, rangeBuckets, windowLength, window })).toEqual(
      burnDown(objective, windowBuckets, windowLength, window)
    );
  });

  it('has no points where nothing was measured', () => {
    expect(
      burnDownOfRange(objective, { windowBuckets: [], rangeBuckets: [], windowLength, window: { bad: 0, total: 0 } })
    ).toEqual([]);
  });

  it('ends at the budget of the window when the range ends now', () => {
    const rangeBuckets = bucketsOf([hour(0), hour(0), hour(1), hour(0)], HOUR);
    expect(burnDownOfRange(objective, { windowBuckets, rangeBuckets, windowLength, window })).toEqual([
      { time: NOW - 3 * HOUR, remaining: 0.75 },
      { time: NOW - 2 * HOUR, remaining: 0.75 },
      { time: NOW - HOUR, remaining: 0.5 },
      { time: NOW, remaining: 0.5 },
    ]);
  });

  it('passes the end of a range in the past at the height of the whole line', () => {
    const rangeBuckets = bucketsOf([hour(0), hour(1)], HOUR, instant(NOW - 2 * DAY));
    expect(burnDownOfRange(objective, { windowBuckets, rangeBuckets, windowLength, window })).toEqual([
      { time: NOW - 2 * DAY - HOUR, remaining: 1 },
      { time: NOW - 2 * DAY, remaining: 0.75 },
    ]);
  });

  it('leaves out what lies before the window', () => {
    const rangeBuckets = bucketsOf([day(5), day(0), day(1), day(0), day(1)], DAY);
    const points = burnDownOfRange(objective, { windowBuckets, rangeBuckets, windowLength, window });
    expect(points.map(({ remaining }) => remaining)).toEqual([1, 1, 0.75, 0.75, 0.5]);
  });
});
