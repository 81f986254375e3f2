import fc from 'fast-check';
import { leastBadEvents, minBadEvents } from './minBadEvents';
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

describe('leastBadEvents', () => {
  it('is as steps what minBadEvents is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.nat(1_000_000), (thousandths, total) => {
        const objective = { target: ratio(thousandths / 100_000) };
        const { fewest, steps } = leastBadEvents(objective);
        expect(fewest + steps.filter((step) => total > step).length).toBe(minBadEvents(objective, total));
      })
    );
  });

  it('has the steps of 99.9 % that documents and files show', () => {
    expect(leastBadEvents({ target: ratio(0.999) })).toEqual({ fewest: 2, steps: [45, 190, 428] });
  });
});
