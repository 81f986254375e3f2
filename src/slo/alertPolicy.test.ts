import fc from 'fast-check';
import { burnAlerts, burnRateFactor, canFire, shortWindow } from './alertPolicy';
import { DAY, HOUR, MINUTE, ratio, seconds } from './units';

const days = (n: number) => seconds(n * DAY);

/** severity, long window in minutes, short window in minutes, factor */
function table(window: number): ReadonlyArray<[string, number, number, number]> {
  return burnAlerts(days(window)).map((tier) => [
    tier.severity,
    tier.longWindow / MINUTE,
    shortWindow(tier) / MINUTE,
    burnRateFactor(tier, days(window)),
  ]);
}

describe('tiers', () => {
  it('of 30 days are those of the SRE workbook', () => {
    expect(table(30)).toEqual([
      ['page', 60, 5, 14.4],
      ['page', 360, 30, 6],
      ['ticket', 1440, 120, 3],
      ['ticket', 4320, 360, 1],
    ]);
  });

  it('of 28 days keep their shares, and the slowest is a little shorter', () => {
    expect(table(28)).toEqual([
      ['page', 60, 5, 13.44],
      ['page', 360, 30, 5.6],
      ['ticket', 1440, 120, 2.8],
      ['ticket', 4032, 336, 1],
    ]);
  });

  it('of 90 days have factors three times as high', () => {
    expect(table(90)).toEqual([
      ['page', 60, 5, 43.2],
      ['page', 360, 30, 18],
      ['ticket', 1440, 120, 9],
      ['ticket', 4320, 360, 3],
    ]);
  });

  it('of 7 days page for less, in shorter windows, and have one ticket tier', () => {
    expect(table(7)).toEqual([
      ['page', 60, 5, 3.36],
      ['page', 252, 21, 2],
      ['ticket', 1008, 84, 1],
    ]);
  });

  it('of one day stay in minutes', () => {
    expect(table(1)).toEqual([
      ['page', 14, 5, 2.057142857143],
      ['page', 36, 5, 2],
      ['ticket', 144, 12, 1],
    ]);
  });

  it('burn no slower than evenly and have long windows of their own, shortest first, for every window', () => {
    fc.assert(
      fc.property(fc.integer({ min: DAY, max: 90 * DAY }), (window) => {
        const tiers = burnAlerts(seconds(window));
        const lengths = tiers.map(({ longWindow }) => longWindow);
        expect(Math.min(...tiers.map((tier) => burnRateFactor(tier, seconds(window))))).toBeGreaterThanOrEqual(1);
        expect(lengths).toEqual([...new Set(lengths)].sort((a, b) => a - b));
      })
    );
  });
});

describe('canFire', () => {
  const fast = { severity: 'page', budgetShare: ratio(0.02), longWindow: HOUR } as const;

  test.each<[string, number, number, boolean]>([
    ['14.4 × 0.1 % is reached by an outage', 0.999, 30, true],
    ['14.4 × 6.9 % is just below everything', 0.931, 30, true],
    ['14.4 × 7 % is more than everything', 0.93, 30, false],
    ['43.2 × 3 % is more than everything', 0.97, 90, false],
    ['a median can never burn that fast', 0.5, 30, false],
  ])('%s', (_, target, window, expected) => {
    expect(canFire(fast, { target: ratio(target) }, days(window))).toBe(expected);
  });

  it('is false where the threshold is exactly every event', () => {
    const tier = { severity: 'page', budgetShare: ratio(0.05), longWindow: seconds(6 * HOUR) } as const;
    expect(burnRateFactor(tier, days(10))).toBe(2);
    expect(canFire(tier, { target: ratio(0.5) }, days(10))).toBe(false);
  });
});
