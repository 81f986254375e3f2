import fc from 'fast-check';
import { hasEnoughBadEvents, minBadEvents } from './minBadEvents';
import { ratio } from './units';

describe('minBadEvents', () => {
  test.each<[string, number, number, number]>([
    ['no traffic', 0.999, 0, 2],
    ['nonsense', 0.999, -5, 2],
    ['one request an hour', 0.999, 1, 2],
    ['fifty requests: 0.05 failures are expected, two are chance, three are not', 0.999, 50, 3],
    ['seventy requests', 0.999, 70, 3],
    ['a probe each minute at 99 %: 0.6 are expected', 0.99, 60, 5],
    ['a thousand requests, one failure expected', 0.999, 1000, 5],
    ['much traffic asks for no more', 0.999, 1e9, 5],
  ])('%s', (_, target, total, expected) => {
    expect(minBadEvents({ target: ratio(target) }, total)).toBe(expected);
  });

  it('never falls when traffic grows', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (total, more) => {
        const objective = { target: ratio(0.999) };
        expect(minBadEvents(objective, total + more)).toBeGreaterThanOrEqual(minBadEvents(objective, total));
      })
    );
  });
});

test.each([
  ['two, less what differences of floats leave', 5 / 60 - 3 / 60, true],
  ['one', 1 / 60, false],
  ['one and a half, as rates say', 1.5 / 60, false],
])('failures that are two at least: %s', (_, perSecond, isEnough) => {
  expect(hasEnoughBadEvents({ target: ratio(0.999) }, { bad: perSecond * 60, total: 5 })).toBe(isEnough);
});

/** P(N ≥ n) for N Poisson distributed. */
function chance(n: number, mean: number): number {
  let fewer = 0;
  let probability = Math.exp(-mean);
  for (let k = 0; k < n; k += 1) {
    fewer += probability;
    probability *= mean / (k + 1);
  }
  return 1 - fewer;
}

describe('chance on target', () => {
  const target = ratio(0.99999);
  const mean = (total: number) => total / 100_000;

  it('reaches what is asked for less than once in a thousand windows, until that is five', () => {
    fc.assert(
      fc.property(fc.nat(42_840), (total) => {
        const needed = minBadEvents({ target }, total);
        expect(needed).toBeLessThan(5);
        expect(chance(needed, mean(total))).toBeLessThan(0.001);
      })
    );
    expect(minBadEvents({ target }, 42_841)).toBe(5);
  });

  it('is a root, so it is one failure stricter than chance at 99.9 % and 189 or 190 events', () => {
    const totals = Array.from({ length: 429 }, (_, total) => total);
    const stricter = totals.filter((total) => {
      const fewer = minBadEvents({ target: ratio(0.999) }, total) - 1;
      return fewer >= 2 && chance(fewer, total / 1000) <= 0.001;
    });
    expect(stricter).toEqual([189, 190]);
  });

  it.each([
    [2, 45],
    [3, 188],
    [4, 428],
  ])('at 99.9 %% %i failures are enough up to %i events', (failures, events) => {
    expect(minBadEvents({ target: ratio(0.999) }, events)).toBe(failures);
    expect(minBadEvents({ target: ratio(0.999) }, events + 1)).toBe(failures + 1);
  });
});
