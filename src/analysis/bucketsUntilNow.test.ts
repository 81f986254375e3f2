import { DAY, instant, MINUTE, seconds } from '../slo/units';
import { burnDown } from './burnDown';
import { bucketsUntilNow } from './bucketsUntilNow';
import { bucketsOf, measured, MONTH, NOW, objectiveOf } from './measured.fixture';

const calm = { bad: 0, total: 100 };
const old = { bad: 40, total: 100 };
const asRead = { bad: 40, total: 300 };
const EIGHT_HOURS = seconds(8 * 3600);
const READ = instant(NOW - 20 * MINUTE);
const buckets = bucketsOf([old, calm, calm], DAY, READ);
const later = (window: { bad: number; total: number }, more = {}) =>
  bucketsUntilNow(measured({ buckets, bucketStep: DAY, window, ...more }), asRead);

test.each([
  ['buckets of now', () => bucketsUntilNow(measured({ buckets, now: READ, window: { bad: 50, total: 400 } }), asRead)],
  ['nobody knows the window of then', () => bucketsUntilNow(measured({ buckets }), undefined)],
  ['counts that say nothing', () => later({ bad: Number.NaN, total: 1 })],
])('%s: as they were', (_, read) => {
  expect(read()).toBe(buckets);
});

it('has none where none were read', () => {
  expect(bucketsUntilNow(measured({ buckets: [] }), asRead)).toEqual([]);
});

it('what happened since is in the newest bucket, which ends now', () => {
  expect(later({ bad: 65, total: 330 })).toEqual([
    ...buckets.slice(0, -1),
    { end: NOW, counts: { bad: 25, total: 130 } },
  ]);
});

it('counts no less than nothing where an old incident has left the window', () => {
  expect(later({ bad: 10, total: 290 }).at(-1)).toEqual({ end: NOW, counts: calm });
});

it('is a bucket of its own where the newest one is older than a step', () => {
  const window = { bad: 65, total: 330 };
  expect(later(window, { bucketStep: 10 * MINUTE })).toEqual([
    ...buckets,
    { end: NOW, counts: { bad: 25, total: 30 } },
  ]);
  expect(later(asRead, { bucketStep: 10 * MINUTE })).toBe(buckets);
});

it('an incident of today does not make the one of last week larger', () => {
  const objective = objectiveOf(0.9, MONTH);
  const window = { bad: 39, total: 700 };
  const month = bucketsOf(
    [
      { bad: 20, total: 200 },
      { bad: 0, total: 200 },
      { bad: 0, total: 200 },
    ],
    EIGHT_HOURS,
    READ
  );
  const current = bucketsUntilNow(measured({ buckets: month, bucketStep: EIGHT_HOURS, window }), {
    bad: 20,
    total: 600,
  });
  const left = burnDown(objective, current, MONTH, window).map(({ remaining }) => Math.round(remaining * 100));
  expect(left).toEqual([100, 71, 71, 44]);
});
