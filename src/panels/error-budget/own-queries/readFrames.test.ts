import { type DataFrame, FieldType, toDataFrame } from '@grafana/data';
import { instant } from '../../../slo/units';
import { hasOwnQueries, readFrames } from './readFrames';

const now = instant(1_800_000_000);
const at = (second: number) => (now + second) * 1000;

function frame(
  refId: string,
  values: readonly unknown[],
  times: readonly number[] = values.map((_, i) => at(i))
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
    expect(readFrames({ series }, now)).toEqual({ recent: new Map(), asked: [], buckets: [], now });
  });

  it('keeps NaN, which is not zero', () => {
    expect(readFrames({ series: [frame('bad', [Number.NaN]), frame('total', [5])] }, now).window).toEqual({
      bad: Number.NaN,
      total: 5,
    });
  });

  it('reads the newest value of each series and sums the series', () => {
    const series = [frame('bad', [7, 1, null]), frame('bad', [2]), frame('total', [100]), frame('other', [9])];
    expect(readFrames({ series }, now).window).toEqual({ bad: 3, total: 100 });
  });

  it('reads pairs of recent windows, and leaves out halves', () => {
    const series = [frame('bad_3600', [1]), frame('total_3600', [10]), frame('bad_300', [1])];
    expect([...readFrames({ series }, now).recent]).toEqual([[3600, { bad: 1, total: 10 }]]);
  });

  it('joins buckets by time, oldest first, and leaves out times with one side only', () => {
    const bad = frame('bad_buckets', [1, 2, 3], [at(20), at(10), at(30)]);
    const total = frame('total_buckets', [10, 20, null], [at(10), at(20), at(30)]);
    expect(readFrames({ series: [bad, total] }, now).buckets).toEqual([
      { end: now + 10, counts: { bad: 2, total: 10 } },
      { end: now + 20, counts: { bad: 1, total: 20 } },
    ]);
  });
});
