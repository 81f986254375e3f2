import { DAY, ratio } from '../slo/units';
import { burnRateSeries, sliSeries } from './bucketSeries';
import { bucketsOf, NOW } from './measured.fixture';

const buckets = bucketsOf(
  [
    { bad: 1, total: 1000 },
    { bad: 0, total: 0 },
    { bad: Number.NaN, total: 5 },
    { bad: 0, total: 10 },
  ],
  DAY
);

it('the SLI has gaps where there was no traffic or no readable count', () => {
  expect(sliSeries(buckets)).toEqual([
    { time: NOW - 3 * DAY, sli: 0.999 },
    { time: NOW - 2 * DAY, sli: undefined },
    { time: NOW - DAY, sli: undefined },
    { time: NOW, sli: 1 },
  ]);
});

it('so has the burn rate', () => {
  expect(burnRateSeries({ target: ratio(0.999) }, buckets).map(({ burnRate }) => burnRate)).toEqual([
    1,
    undefined,
    undefined,
    0,
  ]);
});
