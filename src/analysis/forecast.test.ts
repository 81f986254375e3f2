import fc from 'fast-check';
import { DAY, HOUR, instant, ratio, seconds } from '../slo/units';
import { forecast, type ForecastBasis, timeToExhaustion } from './forecast';
import { bucketsOf, MONTH, NOW } from './measured.fixture';

const even: ForecastBasis = {
  objective: { target: ratio(0.999) },
  window: { bad: 3600, total: 7_200_000 },
  windowLength: MONTH,
  buckets: [],
  step: MONTH,
  now: NOW,
};
const days = (time: number | undefined) => (time === undefined ? undefined : time / DAY);

describe('the forecast of a calendar period', () => {
  // A third of a month of 30 days is over, and a sixth of its budget is spent.
  const third: ForecastBasis = {
    ...even,
    window: { bad: 1200, total: 2_400_000 },
    windowLength: seconds(10 * DAY),
    period: { end: instant(NOW + 20 * DAY), share: 1 / 3 },
  };

  test.each([
    ['no burn', 0, undefined],
    ['an even burn', 1, undefined],
    ['a burn that would spend the rest in 20 days, when the budget begins anew', 1.25, undefined],
    ['a little more', 1.26, 19.84126984],
    ['ten times', 10, 2.5],
  ])('%s', (_, rate, expected) => {
    const { exhaustedAt } = forecast(third, DAY, { bad: rate * 240, total: 240_000 }) ?? {};
    const time = days(exhaustedAt === undefined ? undefined : exhaustedAt - NOW);
    expect(time === undefined ? undefined : Number(time.toFixed(8))).toBe(expected);
  });
});

describe('timeToExhaustion', () => {
  test.each([
    ['no burn never ends it', 0, undefined],
    ['the burn that the window had never ends it', 0.5, undefined],
    ['an even burn ends it when all old events have left', 1, 30],
    ['twice the even burn: 0.5 left, 1.5 a window more than what leaves', 2, 10],
    ['6.5 times', 6.5, 2.5],
  ])('spread evenly, half left: %s', (_, rate, expected) => {
    const time = days(timeToExhaustion(even, rate));
    expect(time === undefined ? undefined : Number(time.toFixed(6))).toBe(expected);
  });

  const day = (bad: number) => ({ bad, total: 240_000 });
  const atEnd = bucketsOf([...Array(29).fill(day(0)), day(6840)], DAY);
  const atStart = bucketsOf([day(6840), ...Array(29).fill(day(0))], DAY);
  const window = { bad: 6840, total: 7_200_000 };

  it('below an even burn the budget can end while an old incident is still in the window', () => {
    // 360 failures left, 0.5 × 240 a day
    expect(days(timeToExhaustion({ ...even, window, buckets: atEnd, step: DAY }, 0.5))).toBe(3);
  });

  it('and does not when that incident is about to leave it', () => {
    expect(timeToExhaustion({ ...even, window, buckets: atStart, step: DAY }, 0.5)).toBeUndefined();
  });

  it('an SLO of eight days has more budget with each day', () => {
    const young = { bad: 960, total: 8 * 240_000 };
    const buckets = bucketsOf(Array(8).fill(day(120)), DAY);
    // half of eight days is left; a burn of 2 spends one day more a day than each new day brings
    expect(days(timeToExhaustion({ ...even, window: young, buckets, step: DAY }, 2))).toBe(4);
    expect(timeToExhaustion({ ...even, window: young, buckets, step: DAY }, 0.9)).toBeUndefined();
  });

  it('has passed when nothing is left', () => {
    expect(timeToExhaustion({ ...even, window: { bad: 7200, total: 7_200_000 } }, 0)).toBe(0);
  });

  it('comes sooner with a faster burn, and within a window if it burns faster than evenly', () => {
    const rates = fc.double({ min: 1.001, max: 1000, noNaN: true });
    fc.assert(
      fc.property(rates, rates, fc.array(fc.nat(200), { minLength: 30, maxLength: 30 }), (one, other, bad) => {
        const buckets = bucketsOf(bad.map(day), DAY);
        const sum = bad.reduce((a, b) => a + b, 0);
        const basis = { ...even, window: { bad: sum, total: 7_200_000 }, buckets, step: DAY };
        const fast = timeToExhaustion(basis, Math.max(one, other)) ?? Number.NaN;
        const slow = timeToExhaustion(basis, Math.min(one, other)) ?? Number.NaN;
        expect(fast).toBeLessThanOrEqual(slow);
        expect(slow).toBeLessThanOrEqual(MONTH + 1);
      })
    );
  });
});

describe('forecast', () => {
  test.each([
    ['without traffic there is none', { bad: 0, total: 0 }],
    ['NaN is no rate', { bad: Number.NaN, total: 10 }],
  ])('%s', (_, counts) => {
    expect(forecast(even, HOUR, counts)).toBeUndefined();
  });

  it('names the instant at which the budget ends', () => {
    expect(forecast(even, HOUR, { bad: 205, total: 10_000 })).toEqual({
      lookBack: HOUR,
      burnRate: 20.5,
      exhaustedAt: NOW + 0.75 * DAY,
      isCredible: true,
    });
  });

  it('says "not at this rate" by naming none', () => {
    expect(forecast(even, HOUR, { bad: 5, total: 10_000 })).toEqual({
      lookBack: HOUR,
      burnRate: 0.5,
      isCredible: false,
    });
  });

  it('does not believe an hour about what comes in more than a day', () => {
    expect(forecast(even, HOUR, { bad: 100, total: 10_000 })?.isCredible).toBe(false);
    expect(forecast(even, seconds(6 * HOUR), { bad: 600, total: 60_000 })?.isCredible).toBe(true);
  });

  it('does not believe one failure', () => {
    expect(forecast(even, HOUR, { bad: 1, total: 10 })?.isCredible).toBe(false);
  });
});
