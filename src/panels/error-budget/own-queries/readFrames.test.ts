import { type DataFrame, FieldType, toDataFrame } from '@grafana/data';
import { instant } from '../../../slo/units';
import { hasOwnQueries, readFrames } from './readFrames';

const now = instant(1_800_000_000);
const range = { from: instant(now - 3600), to: now };
const at = (second: number) => (now + second) * 1000;

function frame(
  refId: string,
  values: readonly unknown[],
  times: readonly number[] = values.map((_, i) => at(i + 1 - values.length))
): DataFrame {
  return toDataFrame({
    refId,
    fields: [
      { name: 'Time', type: FieldType.time, values: [...times] },
      { name: 'Value', type: FieldType.number, values: [...values] },
    ],
  });
}

describe('hasOwnQueries', () => {
  test.each([
    ['nothing', [], undefined, false],
    ['the empty query of a new panel', [], ['A'], false],
    ['a query that looks alike', [], ['total_errors'], false],
    ['a query without an answer', [], ['bad', 'total'], true],
    ['an answer without its query, as in a snapshot', [frame('bad', [1])], undefined, true],
  ])('%s', (_, series, refIds, expected) => {
    const request = refIds && ({ targets: refIds.map((refId) => ({ refId })) } as never);
    expect(hasOwnQueries({ series, request })).toBe(expected);
  });
});

describe('readFrames', () => {
  test.each<[string, DataFrame[]]>([
    ['no frames', []],
    ['bad without total', [frame('bad', [1])]],
    ['total without bad', [frame('total', [1])]],
    ['empty frames', [frame('bad', []), frame('total', [])]],
    ['nothing but gaps', [frame('bad', [null]), frame('total', [null])]],
    ['text where numbers belong', [frame('bad', ['1']), frame('total', ['2'])]],
  ])('has no window for %s', (_, series) => {
    expect(readFrames({ series }, range)).toEqual({ recent: new Map(), asked: [], buckets: [], now });
  });

  it('keeps NaN, which is not zero', () => {
    expect(readFrames({ series: [frame('bad', [Number.NaN]), frame('total', [5])] }, range).window).toEqual({
      bad: Number.NaN,
      total: 5,
    });
  });

  it('sums the series at the newest time with a value', () => {
    const bad = [frame('bad', [7, 1, null]), frame('bad', [2, 3, null]), frame('bad', [9], [at(-1800)])];
    const measured = readFrames({ series: [...bad, frame('total', [100]), frame('other', [9])] }, range);
    expect(measured).toMatchObject({ window: { bad: 4, total: 100 }, now: now - 1 });
  });

  it('reads nothing that lies outside the range', () => {
    const times = [at(-3602), at(-120), at(60)];
    const series = [frame('bad', [1, 2, 3], times), frame('total', [10, 20, 30], times)];
    expect(readFrames({ series }, range)).toMatchObject({ window: { bad: 2, total: 20 }, now: now - 120 });
    const older = { from: instant(now - 90), to: now };
    expect(readFrames({ series }, older)).toEqual({ recent: new Map(), asked: [], buckets: [], now });
  });

  it('reads a time that was rounded up to the next second', () => {
    const series = [frame('bad', [1], [at(0.4)]), frame('total', [10], [at(0.4)])];
    expect(readFrames({ series }, range)).toMatchObject({ window: { bad: 1, total: 10 }, now });
  });

  it('is as old as the oldest of the values that it needs', () => {
    const series = [frame('bad', [1], [at(-60)]), frame('total', [10]), frame('bad_300', [1], [at(-900)])];
    expect(readFrames({ series }, range).now).toBe(now - 60);
    expect(readFrames({ series: [...series, frame('total_300', [1])] }, range).now).toBe(now - 900);
  });

  it('reads the last numbers of tables without times', () => {
    const table = (refId: string, values: readonly unknown[]) =>
      toDataFrame({ refId, fields: [{ name: 'Value', type: FieldType.number, values: [...values] }] });
    const series = [table('bad', [7, 1, null]), table('bad', [2]), table('total', [100])];
    expect(readFrames({ series }, range)).toMatchObject({ window: { bad: 3, total: 100 }, now });
  });

  it('reads pairs of recent windows, and leaves out halves', () => {
    const series = [frame('bad_3600', [1]), frame('total_3600', [10]), frame('bad_300', [1])];
    expect([...readFrames({ series }, range).recent]).toEqual([[3600, { bad: 1, total: 10 }]]);
  });

  it('joins buckets by time, oldest first, and leaves out times with one side only', () => {
    const bad = frame('bad_buckets', [1, 2, 3], [at(20), at(10), at(30)]);
    const total = frame('total_buckets', [10, 20, null], [at(10), at(20), at(30)]);
    expect(readFrames({ series: [bad, total] }, range).buckets).toEqual([
      { end: now + 10, counts: { bad: 2, total: 10 } },
      { end: now + 20, counts: { bad: 1, total: 20 } },
    ]);
  });
});
