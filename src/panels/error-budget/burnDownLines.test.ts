import { dateTime } from '@grafana/data';
import { measurement, CHECKOUT, NOW } from './budgetPanel.fixture';
import { sloStatus } from '../../analysis/status';
import { instant, ratio } from '../../slo/units';
import { burnDownLines, percentRange } from './burnDownLines';
import type { BudgetReading } from './reading';

const DAYS = 86_400;
const status = sloStatus(CHECKOUT, measurement(0));
const reading = (burnDown: BudgetReading['burnDown']): BudgetReading => ({
  objective: CHECKOUT.objective,
  status,
  isStateKnown: true,
  burnDown,
  now: NOW,
  notes: [],
});
const range = (from: number, to: number) => {
  const [start, end] = [dateTime((NOW - from) * 1000), dateTime((NOW - to) * 1000)];
  return { from: start, to: end, raw: { from: start, to: end } };
};
const point = (ago: number, remaining: number) => ({ time: instant(NOW - ago), remaining: ratio(remaining) });

describe('burnDownLines', () => {
  it('draws the even burn alone where nothing was measured', () => {
    expect(burnDownLines(reading([]), range(30 * DAYS, 0))).toEqual({
      times: [NOW - 30 * DAYS, NOW],
      left: [null, null],
      even: [100, 0],
    });
  });

  it('joins both lines at every bend, and leaves the measured one out where it is not', () => {
    expect(burnDownLines(reading([point(15 * DAYS, 1), point(0, 0.4)]), range(30 * DAYS, 0))).toEqual({
      times: [NOW - 30 * DAYS, NOW - 15 * DAYS, NOW],
      left: [null, 100, 40],
      even: [100, 50, 0],
    });
  });

  it('has a height where a closer range begins', () => {
    const lines = burnDownLines(reading([point(30 * DAYS, 1), point(0, 0.4)]), range(3 * DAYS, 0));
    expect(lines.times).toEqual([NOW - 30 * DAYS, NOW - 3 * DAYS, NOW]);
    expect(lines.left).toEqual([100, 46, 40]);
    expect(lines.even.map((value) => value?.toFixed(6))).toEqual(['100.000000', '10.000000', '0.000000']);
  });
});

describe('percentRange', () => {
  test.each([
    [[], 0],
    [[null, 40], 0],
    [[100, -200], -210],
  ])('of %j starts at %p', (left, min) => {
    expect(percentRange(left)).toEqual({ min, max: 100 });
  });
});
