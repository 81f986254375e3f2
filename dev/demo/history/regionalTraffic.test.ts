import { HISTORY_MINUTES } from './openMetrics';
import { expectedByRegion, regionsOfMinute } from './regionalTraffic';
import { isRegion, REGION_SHARES, regionAt, REGIONS } from './regions';
import { eventsOfMinute } from './traffic';

const DAY = 86_400;
const NOON = Date.UTC(2026, 10, 18, 12) / 1000;

test('the regions are the checkout: in each minute as many events as it has, and none more bad than there are', () => {
  const wrong: number[] = [];
  for (let before = HISTORY_MINUTES; before >= 1; before--) {
    const regions = Object.values(regionsOfMinute(NOON, before));
    const total = regions.reduce((sum, region) => sum + region.total, 0);
    const bad = regions.reduce((sum, region) => sum + region.bad, 0);
    const whole = eventsOfMinute('checkout', NOON, before);
    if (total !== whole.total || bad !== whole.bad || regions.some((region) => region.bad > region.total)) {
      wrong.push(before);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([0, 6, 12, 18, 23])(
  'of a history that ends at %d:00, one region has burnt far more than the others',
  (hour) => {
    const end = Date.UTC(2026, 10, 18, hour) / 1000;
    const events = expectedByRegion(end, end - 30 * DAY);
    const left = (region: keyof typeof events) => 1 - events[region].bad / events[region].total / 0.0005;
    expect(left('ap-south')).toBeGreaterThan(0.15);
    expect(left('ap-south')).toBeLessThan(0.35);
    expect(left('us-east')).toBeGreaterThan(0.85);
    expect(left('eu-west')).toBeGreaterThan(0.9);
  }
);

test('requests are given to the regions by their shares', () => {
  const shares = REGIONS.map((region) => {
    const requests = Array.from({ length: 1000 }, (_, index) => regionAt((index + 0.5) / 1000));
    return [region, requests.filter((one) => one === region).length / 1000];
  });
  expect(Object.fromEntries(shares)).toEqual(REGION_SHARES);
});

test.each(['', 'mars', null, 'toString'])('%j is no region', (value) => {
  expect(isRegion(value)).toBe(false);
});
