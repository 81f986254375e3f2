import { HOUR, MINUTE, seconds } from '../slo/units';
import { readCounts } from './readCounts';

const RECORDED = { source: 'recorded', counted: 'bad', absentCounted: 'no-data' } as const;
const RAW = { ...RECORDED, source: 'raw' } as const;
const NO_EVENTS = { bad: 0, total: 0 };
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

/** Of an hour that lies in a maintenance but for ten seconds, as much as a minute is not known for certain. */
const HARDLY_ANY = { ...RAW, offBy: () => 6 };
/** Of an hour, a minute remains between two ends that may each be off by half of it. */
const ONE_MINUTE_LEFT = { ...RAW, offBy: () => 1 };
/** Of an hour, ten minutes remain. */
const TEN_MINUTES_LEFT = { ...RAW, offBy: () => 0.1 };

test.each([
  [
    'of 10,000 events 9,990 are left out: 12 of 10 are all',
    HARDLY_ANY,
    { counted: 12, total: 10 },
    { bad: 10, total: 10 },
  ],
  ['a few below none are none', TEN_MINUTES_LEFT, { counted: -0.01, total: 6000 }, { bad: 0, total: 6000 }],
  [
    'more below none than is believed says nothing of what is left',
    TEN_MINUTES_LEFT,
    { counted: -500, total: 6000 },
    NO_EVENTS,
  ],
  ['no more than a minute is left, and fewer events than none', HARDLY_ANY, { counted: 0.3, total: -0.5 }, NO_EVENTS],
  ['just a minute is left, and fewer events than none', ONE_MINUTE_LEFT, { counted: 0.3, total: -0.5 }, NO_EVENTS],
  ['no number says nothing', HARDLY_ANY, { counted: Number.NaN, total: -0.5 }, undefined],
  ['more above all than is estimated stays a fault', HARDLY_ANY, { counted: 71, total: 10 }, { bad: 71, total: 10 }],
  ['so it does where more is left', TEN_MINUTES_LEFT, { counted: 6601, total: 6000 }, { bad: 6601, total: 6000 }],
  ['more below none than is estimated has no data', TEN_MINUTES_LEFT, { counted: -601, total: 6000 }, undefined],
  ['fewer events than none, where more is left, have no data', TEN_MINUTES_LEFT, { counted: 0, total: -1 }, undefined],
  ['without exclusions, every excess is handed on', RAW, { counted: 1001, total: 1000 }, { bad: 1001, total: 1000 }],
])('raw, beside what is left out: %s', (_, terms, answer, expected) => {
  expect(readCounts({ terms, window: HOUR }, answer)).toEqual(expected);
});
