import { HOUR, MINUTE, seconds } from '../slo/units';
import { readCounts } from './readCounts';

const RECORDED = { source: 'recorded', counted: 'bad', absentCounted: 'no-data' } as const;
const RAW = { ...RECORDED, source: 'raw' } as const;
const tenMinutes = seconds(10 * MINUTE);

test.each([
  ['recorded: what a minute may shift is no failure', RECORDED, tenMinutes, -100, 0],
  ['recorded: more than a minute says nothing', RECORDED, tenMinutes, -101, undefined],
  ['recorded: of an hour, a sixtieth', RECORDED, HOUR, -16, 0],
  ['recorded: a little more is handed on', RECORDED, seconds(10 * HOUR), -5, -5],
  ['raw: a little is handed on', RAW, tenMinutes, -10, -10],
  ['raw: more says nothing', RAW, tenMinutes, -11, undefined],
])('%s', (_, terms, window, counted, bad) => {
  const expected = bad === undefined ? undefined : { bad, total: 1000 };
  expect(readCounts({ terms, window }, { counted, total: 1000 })).toEqual(expected);
});
