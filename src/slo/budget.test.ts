import fc from 'fast-check';
import { burnRate, errorBudget } from './budget';
import { DAY, ratio, seconds } from './units';

const target = ratio(0.999);
const month = seconds(30 * DAY);

describe('errorBudget', () => {
  test.each([
    ['no traffic', { bad: 0, total: 0 }],
    ['NaN', { bad: Number.NaN, total: 100 }],
    ['an infinite total', { bad: 1, total: Number.POSITIVE_INFINITY }],
    ['negative counts', { bad: -50, total: 100 }],
  ])('is undefined for %s', (_, counts) => {
    expect(errorBudget({ target }, counts, month)).toBeUndefined();
    expect(burnRate({ target }, counts)).toBeUndefined();
  });

  it('counts in shares, events and time', () => {
    expect(errorBudget({ target }, { bad: 1634, total: 4_300_000 }, month)).toEqual({
      consumed: 0.38,
      remaining: 0.62,
      allowedEvents: 4300,
      badEvents: 1634,
      remainingEvents: 2666,
      allowedTime: 2592,
      remainingTime: 1607.04,
    });
  });

  it('of a calendar period is that of the whole period, at the traffic so far', () => {
    expect(errorBudget({ target }, { bad: 634, total: 1_000_000 }, month, 0.25)).toEqual({
      consumed: 0.1585,
      remaining: 0.8415,
      allowedEvents: 4000,
      badEvents: 634,
      remainingEvents: 3366,
      allowedTime: 2592,
      remainingTime: 2181.168,
    });
  });

  it('goes below zero when it is overspent', () => {
    expect(errorBudget({ target }, { bad: 2900, total: 1_000_000 }, month)).toEqual({
      consumed: 2.9,
      remaining: -1.9,
      allowedEvents: 1000,
      badEvents: 2900,
      remainingEvents: -1900,
      allowedTime: 2592,
      remainingTime: -4924.8,
    });
  });

  it('reckons with cut counts when there are more bad events than events', () => {
    expect(errorBudget({ target }, { bad: 12, total: 10 }, month)).toMatchObject({ consumed: 1000, badEvents: 10 });
  });
});

describe('laws of the budget', () => {
  const targets = fc.integer({ min: 1, max: 99_999 }).map((n) => ratio(n / 100_000));
  const counts = fc
    .record({ total: fc.integer({ min: 1, max: 1_000_000_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ total, share }) => ({ total, bad: Math.floor(total * share) }));
  const some = <T>(value: T | undefined): T => {
    expect(value).toBeDefined();
    return value as T;
  };

  it('remaining is 1 − consumed', () => {
    fc.assert(
      fc.property(targets, counts, (t, c) => {
        const budget = some(errorBudget({ target: t }, c, month));
        expect(budget.remaining + budget.consumed).toBeCloseTo(1, 9);
      })
    );
  });

  it('what is consumed over the window is the burn rate over the window', () => {
    fc.assert(
      fc.property(targets, counts, (t, c) => {
        expect(some(errorBudget({ target: t }, c, month)).consumed).toBe(burnRate({ target: t }, c));
      })
    );
  });

  it('a burn rate of 1 over the whole window consumes exactly the budget', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 1000 }), (n, k) => {
        const budget = errorBudget(
          { target: ratio(n / 100_000) },
          { bad: (100_000 - n) * k, total: 100_000 * k },
          month
        );
        expect(some(budget).consumed).toBe(1);
        expect(some(budget).remaining).toBe(0);
      })
    );
  });

  it('does not depend on how much traffic there is', () => {
    fc.assert(
      fc.property(targets, counts, fc.integer({ min: 1, max: 1000 }), (t, c, k) => {
        const scaled = { bad: c.bad * k, total: c.total * k };
        expect(errorBudget({ target: t }, scaled, month)?.remaining).toBe(
          errorBudget({ target: t }, c, month)?.remaining
        );
      })
    );
  });

  it('falls with each bad event', () => {
    fc.assert(
      fc.property(targets, counts, fc.nat(1_000_000), (t, c, more) => {
        const worse = { ...c, bad: Math.min(c.total, c.bad + more) };
        const before = some(errorBudget({ target: t }, c, month)).remaining;
        expect(some(errorBudget({ target: t }, worse, month)).remaining).toBeLessThanOrEqual(before);
      })
    );
  });
});
