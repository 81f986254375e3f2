import { checkCounts, type EventCounts, errorRatio, sliValue } from './events';

describe('checkCounts', () => {
  test.each<[string, EventCounts]>([
    ['NaN bad', { bad: Number.NaN, total: 10 }],
    ['NaN total', { bad: 0, total: Number.NaN }],
    ['infinite bad', { bad: Number.POSITIVE_INFINITY, total: 10 }],
    ['an infinite total, which would look like no errors', { bad: 1, total: Number.POSITIVE_INFINITY }],
    ['a negative total', { bad: 0, total: -1 }],
    ['clearly more good events than events', { bad: -2, total: 100 }],
    ['negative bad without any event', { bad: -1, total: 0 }],
  ])('does not believe: %s', (_, counts) => {
    expect(checkCounts(counts)).toBeUndefined();
    expect(errorRatio(counts)).toBeUndefined();
    expect(sliValue(counts)).toBeUndefined();
  });

  test.each<[string, EventCounts, EventCounts]>([
    ['more bad events than events', { bad: 12, total: 10 }, { bad: 10, total: 10 }],
    ['bad events without events', { bad: 3, total: 0 }, { bad: 0, total: 0 }],
    ['a few more good events than events', { bad: -0.5, total: 100 }, { bad: 0, total: 100 }],
  ])('cuts and says so: %s', (_, counts, cut) => {
    expect(checkCounts(counts)).toEqual({ counts: cut, clamped: true });
  });

  test.each<[string, EventCounts, EventCounts]>([
    ['below zero', { bad: -1e-10, total: 10 }, { bad: 0, total: 10 }],
    ['above the total', { bad: 10 + 1e-9, total: 10 }, { bad: 10, total: 10 }],
  ])('removes float noise without a word: %s', (_, counts, cut) => {
    expect(checkCounts(counts)).toEqual({ counts: cut, clamped: false });
  });

  it('leaves good counts alone', () => {
    expect(checkCounts({ bad: 1, total: 10 })).toEqual({ counts: { bad: 1, total: 10 }, clamped: false });
  });
});

describe('errorRatio and sliValue', () => {
  it('are undefined without traffic', () => {
    expect(errorRatio({ bad: 0, total: 0 })).toBeUndefined();
    expect(sliValue({ bad: 0, total: 0 })).toBeUndefined();
  });

  test.each<[EventCounts, number, number]>([
    [{ bad: 0, total: 5 }, 0, 1],
    [{ bad: 1, total: 1000 }, 0.001, 0.999],
    [{ bad: 5, total: 5 }, 1, 0],
    [{ bad: 7, total: 5 }, 1, 0],
  ])('of %j are %p and %p', (counts, ratio, sli) => {
    expect(errorRatio(counts)).toBe(ratio);
    expect(sliValue(counts)).toBe(sli);
  });
});
