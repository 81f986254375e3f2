import { instant } from '../units';
import type { Exclusion } from './exclusion';
import { once, recurring, shown } from './exclusions.fixture';
import { ongoingExclusion } from './ongoingExclusion';

const BERLIN = { timeZone: 'Europe/Berlin' };
const SUNDAYS = { frequency: 'weekly', days: [{ weekday: 6 }] } as const;

/** "2026-11-22T03:00 Backup": until when, and what; undefined where nothing lasts. */
function ongoing(exclusions: readonly Exclusion[], now: string): string | undefined {
  const found = ongoingExclusion(exclusions, instant(Date.parse(now) / 1000));
  const until = found?.until === undefined ? 'on' : new Date(found.until * 1000).toISOString().slice(0, 16);
  return found && `${until} ${found.titles.join(', ')}`;
}

const UPGRADE = once('2026-11-22T02:00', '2026-11-22T03:00');
const MOVE = { ...once('2026-11-22T02:30', '2026-11-22T04:00'), title: 'Move' };
const NIGHTS = recurring(SUNDAYS, '2026-01-04T02:00', BERLIN);

test.each<[string, readonly Exclusion[], string, string | undefined]>([
  ['none at all', [], '2026-11-22T02:00Z', undefined],
  ['the second before one', [UPGRADE], '2026-11-22T01:59:59Z', undefined],
  ['its first second', [UPGRADE], '2026-11-22T02:00:00Z', '2026-11-22T03:00 Database upgrade'],
  ['a part of a second inside', [UPGRADE], '2026-11-22T02:59:59.999Z', '2026-11-22T03:00 Database upgrade'],
  ['its end', [UPGRADE], '2026-11-22T03:00:00Z', undefined],
  ['one that recurs, the second before', [NIGHTS], '2026-11-22T00:59:59Z', undefined],
  ['one that recurs', [NIGHTS], '2026-11-22T01:00Z', '2026-11-22T03:00 Backup'],
  ['one that recurs, on another day', [NIGHTS], '2026-11-23T01:00Z', undefined],
  ['one that recurs, at its end', [NIGHTS], '2026-11-22T03:00Z', undefined],
  [
    'one that has come for the last time',
    [recurring({ until: shown('2026-11-20T03:00') }, '2026-01-04T02:00')],
    '2026-11-22T02:30Z',
    undefined,
  ],
  ['one of several', [MOVE, NIGHTS, UPGRADE], '2026-11-22T03:30Z', '2026-11-22T04:00 Move'],
  [
    'those that overlap end with the last of them',
    [MOVE, NIGHTS, UPGRADE],
    '2026-11-22T02:00Z',
    '2026-11-22T04:00 Move, Backup, Database upgrade',
  ],
  [
    'what follows without a break goes on',
    [UPGRADE, { ...MOVE, from: UPGRADE.to }],
    '2026-11-22T02:10Z',
    '2026-11-22T04:00 Database upgrade, Move',
  ],
  [
    'what follows a minute later does not',
    [UPGRADE, { ...once('2026-11-22T03:01', '2026-11-22T04:00'), title: 'Move' }],
    '2026-11-22T02:10Z',
    '2026-11-22T03:00 Database upgrade',
  ],
  [
    'a name that stands twice is told once',
    [UPGRADE, { ...MOVE, title: UPGRADE.title }],
    '2026-11-22T02:10Z',
    '2026-11-22T04:00 Database upgrade',
  ],
  [
    'weeks in one',
    [once('2026-11-01T00:00', '2027-02-01T00:00')],
    '2026-11-22T02:00Z',
    '2027-02-01T00:00 Database upgrade',
  ],
  [
    'nights and days that come again for ever',
    [recurring({}, '2026-01-01T00:00', { minutes: 1440 })],
    '2026-11-22T02:00Z',
    'on Backup',
  ],
  // On 29 March the clocks of Berlin skip from 02:00 to 03:00, on 25 October they show 02:00 to 03:00 twice.
  [
    'what the clocks shorten',
    [once('2026-03-29T01:30', '2026-03-29T03:30', 'Europe/Berlin')],
    '2026-03-29T00:45Z',
    '2026-03-29T01:30 Database upgrade',
  ],
  [
    'what the clocks lengthen',
    [once('2026-10-25T01:30', '2026-10-25T02:30', 'Europe/Berlin')],
    '2026-10-25T00:15Z',
    '2026-10-25T01:30 Database upgrade',
  ],
  ['what recurs, on the night that is an hour shorter', [NIGHTS], '2026-03-29T01:30Z', '2026-03-29T02:00 Backup'],
  ['what recurs, on the night that is an hour longer', [NIGHTS], '2026-10-25T00:30Z', '2026-10-25T03:00 Backup'],
])('%s', (_, exclusions, now, expected) => {
  expect(ongoing(exclusions, now)).toBe(expected);
});
