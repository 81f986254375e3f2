import '../../promql/readText';
import './readExclusions';
import { decodeSlo } from '../decodeSlo';
import { encodeSlo } from '../encodeSlo';

const SLO = {
  id: 'a',
  title: 'A',
  service: 'a',
  sli: { probe: { metric: 'up' } },
  objective: { target: 99.9, window: '30d' },
};

function decoded(...exclusions: readonly unknown[]) {
  return decodeSlo({ ...SLO, exclusions });
}

const ONCE = { from: '2026-11-30T22:00', to: '2026-12-01T02:00', timeZone: 'Europe/Berlin' };
const RECURRING = {
  rrule: 'FREQ=WEEKLY;BYDAY=SU',
  start: '2026-01-04T02:00',
  duration: '2h',
  timeZone: 'Europe/Berlin',
};
const once = (change: object) => ({ title: 'Move', once: { ...ONCE, ...change } });
const rule = (rrule: string) => ({ title: 'Patches', recurring: { ...RECURRING, rrule } });

test.each([
  ['no title', { once: ONCE }, '`exclusions[0].title` is missing. Add it, for example `Database upgrade`.'],
  [
    'neither once nor recurring',
    { title: 'x' },
    '`exclusions[0]` has neither of `once` and `recurring`. Keep exactly one of them.',
  ],
  [
    'both',
    { title: 'x', once: ONCE, recurring: RECURRING },
    '`exclusions[0]` has both of `once` and `recurring`. Keep exactly one of them.',
  ],
  [
    'a day that does not exist',
    once({ from: '2026-02-30T22:00' }),
    '`exclusions[0].once.from` is "2026-02-30T22:00", but must be a minute written as year-month-dayThour:minute, for example `2026-11-30T22:00`.',
  ],
  [
    'seconds',
    once({ from: '2026-11-30T22:00:30' }),
    '`exclusions[0].once.from` is "2026-11-30T22:00:30", but must be a minute written as year-month-dayThour:minute, for example `2026-11-30T22:00`.',
  ],
  [
    'an end before the start',
    once({ to: '2026-11-30T22:00' }),
    '`exclusions[0].once.to` is not after `from`. Write a later time.',
  ],
  [
    'an unknown time zone',
    once({ timeZone: 'Berlin' }),
    '`exclusions[0].once.timeZone` is "Berlin", but must be the IANA name of a time zone, for example `Europe/Berlin`.',
  ],
  [
    'no time zone',
    once({ timeZone: undefined }),
    '`exclusions[0].once.timeZone` is missing. Add it, or write the times with an offset, as in 2026-11-30T22:00Z.',
  ],
  [
    'offsets beside a time zone',
    once({ from: '2026-11-30T22:00Z', to: '2026-11-30T23:00Z' }),
    '`exclusions[0].once.timeZone` says what the offsets of `from` and `to` say already. Remove one or the other.',
  ],
  [
    'one offset',
    once({ to: '2026-12-01T02:00Z' }),
    '`exclusions[0].once.to` and `from` are written in two ways. Write both with an offset, or none of them.',
  ],
  [
    'an offset beside the clocks of a recurrence',
    { title: 'x', recurring: { ...RECURRING, start: '2026-01-04T02:00Z' } },
    '`exclusions[0].recurring.start` has an offset from UTC, but `timeZone` says whose clocks show it. Remove it.',
  ],
  [
    'half minutes',
    { title: 'x', recurring: { ...RECURRING, duration: '90s' } },
    '`exclusions[0].recurring.duration` has seconds, but minutes are counted as a whole. Write full minutes, as 90m.',
  ],
  [
    'eight days',
    { title: 'x', recurring: { ...RECURRING, duration: '8d' } },
    '`exclusions[0].recurring.duration`: “8d” is outside of 1m to 7d.',
  ],
])('%s is refused with its place and its remedy', (_, exclusion, message) => {
  const result = decoded(exclusion);
  expect(result.ok ? [] : result.error.map((issue) => issue.message)).toEqual([message]);
});

test.each([
  ['FREQ=YEARLY', 'FREQ is none of DAILY, WEEKLY and MONTHLY. Write FREQ=WEEKLY, for example.'],
  ['FREQ=DAILY;COUNT=3', 'COUNT cannot be computed. Write UNTIL with the last day instead.'],
  ['FREQ=DAILY;BYHOUR=3', 'BYHOUR cannot be computed. The hour is that of `start`; write an exclusion for each hour.'],
  ['FREQ=DAILY;BYSETPOS=1', 'BYSETPOS cannot be computed. Known are FREQ, INTERVAL, BYDAY, BYMONTHDAY, UNTIL.'],
  ['FREQ=DAILY;', 'An empty part cannot be computed. Known are FREQ, INTERVAL, BYDAY, BYMONTHDAY, UNTIL.'],
  ['FREQ=DAILY;FREQ=DAILY', 'FREQ stands there twice. Keep one of the two.'],
  ['FREQ=DAILY;INTERVAL=0', 'INTERVAL is no whole number from 1 to 366. Write INTERVAL=2 for each second time.'],
  ['FREQ=DAILY;BYDAY=MO', 'BYDAY does not go with FREQ=DAILY. Write FREQ=WEEKLY.'],
  ['FREQ=WEEKLY;BYDAY=2MO', 'A place in the month, as in 2TU, goes with FREQ=MONTHLY only.'],
  [
    'FREQ=WEEKLY;BYDAY=XX',
    'BYDAY holds something that is no day. Write MO to SU, and 2TU for the second Tuesday of a month.',
  ],
  ['FREQ=WEEKLY;BYMONTHDAY=1', 'BYMONTHDAY goes with FREQ=MONTHLY only.'],
  [
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'BYMONTHDAY holds something that is no day of a month. Write 1 to 31, and -1 for the last day.',
  ],
  ['FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=MO', 'BYDAY and BYMONTHDAY cannot be computed together. Keep one of them.'],
  [
    'FREQ=DAILY;UNTIL=20261231T235959Z',
    'UNTIL is no time on the clocks of `timeZone`. Write 20261231 or 20261231T235900, without Z.',
  ],
])('the rule %s is refused with the part and the remedy', (rrule, message) => {
  const result = decoded(rule(rrule));
  expect(result.ok ? [] : result.error).toEqual([
    {
      path: ['exclusions', 0, 'recurring', 'rrule'],
      code: 'rrule',
      message: `\`exclusions[0].recurring.rrule\`: ${message}`,
    },
  ]);
});

test('all that is wrong is told at once', () => {
  const result = decoded({ once: ONCE }, once({ timeZone: 'Berlin' }), rule('FREQ=YEARLY'));
  expect(result.ok ? [] : result.error.map(({ path }) => path.join('.'))).toEqual([
    'exclusions.0.title',
    'exclusions.1.once.timeZone',
    'exclusions.2.recurring.rrule',
  ]);
});

test.each([
  ['clocks', once({})],
  ['UTC', { title: 'Move', once: { from: '2026-11-30T22:00Z', to: '2026-12-01T02:00Z' } }],
  ['a weekly rule', rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA')],
  ['a monthly rule', rule('FREQ=MONTHLY;BYDAY=2TU,-1SU;UNTIL=20271231T235900')],
  ['days of a month', rule('FREQ=MONTHLY;BYMONTHDAY=1,-1')],
])('%s are written as they were read', (_, exclusion) => {
  const result = decoded(exclusion);
  expect(result.ok && encodeSlo(result.value.slo).exclusions).toEqual([exclusion]);
});

test('offsets are brought to UTC, and a last day holds all of it', () => {
  const result = decoded(
    { title: 'Move', once: { from: '2026-11-30T22:00+05:30', to: '2026-11-30T22:00:00-01:00' } },
    rule('FREQ=DAILY;UNTIL=20261231')
  );
  expect(result.ok && encodeSlo(result.value.slo).exclusions).toEqual([
    { title: 'Move', once: { from: '2026-11-30T16:30Z', to: '2026-11-30T23:00Z' } },
    rule('FREQ=DAILY;UNTIL=20261231T235900'),
  ]);
});
