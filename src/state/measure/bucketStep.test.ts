import fc from 'fast-check';
import { DAY, HOUR, instant, MINUTE } from '../../slo/units';
import { alignedNow } from './alignedNow';
import { bucketStep, CHART_BUCKETS, firstBucketEnd, STATUS_BUCKETS } from './bucketStep';

test.each([
  ['1 d', DAY, 30 * MINUTE, 10 * MINUTE],
  ['7 d', 7 * DAY, 2 * HOUR, HOUR],
  ['28 d', 28 * DAY, 8 * HOUR, 4 * HOUR],
  ['30 d', 30 * DAY, 8 * HOUR, 4 * HOUR],
  ['90 d', 90 * DAY, DAY, 12 * HOUR],
  ['an hour', HOUR, MINUTE, MINUTE],
])('%s: buckets of a status and of a chart', (_, span, status, chart) => {
  expect(bucketStep(span, STATUS_BUCKETS)).toBe(status);
  expect(bucketStep(span, CHART_BUCKETS)).toBe(chart);
});

test('buckets cover any span with no more than one bucket too much, and are never too many', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 400 * DAY }), fc.integer({ min: 10, max: 300 }), (span, most) => {
      const step = bucketStep(span, most);
      const end = instant(2_000_000_000);
      const covered = end - firstBucketEnd(end, span, step) + step;
      expect(step % MINUTE).toBe(0);
      expect(covered).toBeGreaterThanOrEqual(span);
      expect(covered).toBeLessThan(span + step);
      expect(covered / step).toBeLessThanOrEqual(most);
    })
  );
});

test('a whole window of days has no rest', () => {
  for (let days = 1; days <= 90; days += 1) {
    expect((days * DAY) % bucketStep(days * DAY, STATUS_BUCKETS)).toBe(0);
  }
});

test.each([
  [0, 0],
  [14.999, 0],
  [15, 15],
  [1_795_269_607, 1_795_269_600],
])('%d is evaluated at %d', (now, aligned) => {
  expect(alignedNow(instant(now))).toBe(aligned);
});
