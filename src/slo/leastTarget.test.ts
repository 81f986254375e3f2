import { burnAlerts, canFire, type Severity } from './alertPolicy';
import { leastTarget } from './leastTarget';
import { DAY, ratioFromPercent, seconds } from './units';

test.each<[Severity, days: number, percent: number]>([
  ['page', 1, 50],
  ['page', 7, 50],
  ['page', 28, 82.15],
  ['page', 30, 83.34],
  ['page', 90, 94.45],
  ['ticket', 30, 0],
  ['ticket', 90, 66.67],
])('a %s of a window of %d days fires above %d %%, and at no target below', (severity, days, percent) => {
  const window = seconds(days * DAY);
  const fires = (target: number) =>
    burnAlerts(window).some(
      (tier) => tier.severity === severity && canFire(tier, { target: ratioFromPercent(target) }, window)
    );
  expect(leastTarget(severity, window)).toBe(percent);
  expect(fires(percent + 0.01)).toBe(true);
  expect(percent > 0 && fires(percent - 0.01)).toBe(false);
});
