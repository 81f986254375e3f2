import fc from 'fast-check';
import { errorBudget } from '../slo/budget';
import { DAY, ratio, seconds } from '../slo/units';
import { burnDown, evenBurn } from './burnDown';
import { bucketsOf, MONTH, NOW } from './measured.fixture';

const objective = { target: ratio(0.99) };
const week = seconds(7 * DAY);

const CALM = { bad: 0, total: 100 };

describe('burnDown', () => {
  it('has no points without data', () => {
    expect(burnDown(objective, [], week)).toEqual([]);
    expect(burnDown(objective, bucketsOf([{ bad: Number.NaN, total: 1 }], DAY), week)).toEqual([]);
  });

  it('stays full without traffic', () => {
    const points = burnDown(
      objective,
      bucketsOf(
        [
          { bad: 0, total: 0 },
          { bad: 0, total: 0 },
        ],
        DAY
      ),
      week
    );
    expect(points.map(({ remaining }) => remaining)).toEqual([1, 1, 1]);
  });

  it('has nothing of what failed before a period that begins inside of the first bucket', () => {
    const buckets = bucketsOf([{ bad: 9, total: 100 }, { bad: 1, total: 100 }, CALM], DAY);
    const points = burnDown(objective, buckets, seconds(2.5 * DAY), { bad: 1, total: 250 });
    expect(points.map(({ remaining }) => remaining)).toEqual([1, 1, 0.6, 0.6]);
    const withOwn = burnDown(objective, buckets, seconds(2.5 * DAY), { bad: 2, total: 250 });
    expect(withOwn.map(({ remaining }) => remaining)).toEqual([1, 0.6, 0.2, 0.2]);
  });

  it('starts full where the first bucket begins and falls with each failure', () => {
    const buckets = bucketsOf(
      [
        { bad: 1, total: 100 },
        { bad: 0, total: 200 },
        { bad: 3, total: 100 },
      ],
      DAY
    );
    expect(burnDown(objective, buckets, week)).toEqual([
      { time: NOW - 3 * DAY, remaining: 1 },
      { time: NOW - 2 * DAY, remaining: 0.75 },
      { time: NOW - DAY, remaining: 0.75 },
      { time: NOW, remaining: 0 },
    ]);
  });

  it('leaves out what lies before the window and what cannot be read', () => {
    const day = { bad: 1, total: 100 };
    const buckets = bucketsOf(
      [{ bad: 50, total: 100 }, ...Array(6).fill(day), { bad: 0, total: Number.NaN }, day],
      DAY
    );
    const points = burnDown(objective, buckets, week);
    expect(points).toHaveLength(7);
    expect(points.at(-1)).toEqual({ time: NOW, remaining: 0 });
  });

  it('ends at the budget of the window where that is known, also when the buckets differ from it', () => {
    const buckets = bucketsOf(
      [
        { bad: 10, total: 1000 },
        { bad: 20, total: 1000 },
      ],
      DAY
    );
    const points = burnDown(objective, buckets, MONTH, { bad: 31, total: 2100 });
    expect(points.at(-1)?.remaining).toBe(errorBudget(objective, { bad: 31, total: 2100 }, MONTH)?.remaining);
  });

  it('gives bad events that no bucket has to the last one, not to the first', () => {
    const buckets = bucketsOf([CALM, CALM, CALM], DAY);
    const left = burnDown(objective, buckets, MONTH, { bad: 1, total: 300 }).map(({ remaining }) => remaining);
    expect(left.slice(0, -1)).toEqual([1, 1, 1]);
    expect(left.at(-1)).toBe(errorBudget(objective, { bad: 1, total: 300 }, MONTH)?.remaining);
  });

  it('gives bad events far beyond those of the buckets to the last one, and does not make an old incident larger', () => {
    const buckets = bucketsOf([{ bad: 2, total: 100 }, CALM, CALM], DAY);
    const left = burnDown(objective, buckets, MONTH, { bad: 3, total: 300 }).map(({ remaining }) => remaining);
    expect(left).toEqual([1, expect.closeTo(1 - 2.2 / 3), expect.closeTo(1 - 2.2 / 3), 0]);
  });

  const anyBuckets = fc
    .array(fc.record({ total: fc.nat(1000), share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      minLength: 2,
      maxLength: 30,
    })
    .map((all) =>
      bucketsOf(
        all.map(({ total, share }) => ({ bad: Math.floor(total * share), total })),
        DAY
      )
    );

  it('never rises and ends at what is left of the sum of its buckets', () => {
    fc.assert(
      fc.property(anyBuckets, (buckets) => {
        const total = buckets.reduce((sum, { counts }) => sum + counts.total, 0);
        const bad = buckets.reduce((sum, { counts }) => sum + counts.bad, 0);
        const left = burnDown(objective, buckets, MONTH).map(({ remaining }) => remaining);
        expect(left).toEqual([...left].sort((a, b) => b - a));
        expect(left.at(-1)).toBeCloseTo(errorBudget(objective, { bad, total }, MONTH)?.remaining ?? 1, 9);
      })
    );
  });
});

describe('evenBurn', () => {
  it('falls from all to nothing over the window', () => {
    expect(evenBurn(NOW, week)).toEqual([
      { time: NOW - week, remaining: 1 },
      { time: NOW, remaining: 0 },
    ]);
  });
});
