import { exclusionDoubts } from './exclusionDoubts';
import { once, recurring, shown } from './exclusions.fixture';
import type { Exclusion } from './exclusion';

const DAY = 1440;
const START = '2026-01-04T02:00';
const daily = (minutes: number, timeZone = 'UTC') => recurring({}, START, { minutes, timeZone });

const OF_ONE =
  '"Backup" lasts until it comes again: from its first beginning on, nothing is measured. Shorten it, or let it come less often.';
const TOGETHER =
  'Together, the exclusions leave out all time, so nothing is measured. Shorten one of them, or let it come less often.';

describe('an exclusion that lasts until it comes again', () => {
  test.each<[string, Exclusion]>([
    ['a day each day', daily(DAY)],
    ['where clocks change', daily(DAY, 'Europe/Berlin')],
    ['longer than from one to the next', daily(3 * DAY)],
    ['a week each week', recurring({ frequency: 'weekly' }, START, { minutes: 7 * DAY })],
    [
      'two days on four days a week, and one',
      recurring({ frequency: 'weekly', days: [0, 2, 4, 6].map((weekday) => ({ weekday }) as never) }, START, {
        minutes: 2 * DAY,
      }),
    ],
    [
      'a week from each seventh day of the month',
      recurring({ frequency: 'monthly', monthDays: [1, 8, 15, 22, 29] }, START, { minutes: 7 * DAY }),
    ],
    ['with an end', recurring({ until: shown('2026-03-04T02:00') }, START, { minutes: DAY })],
  ])('%s', (_, exclusion) => {
    expect(exclusionDoubts([once(START, '2026-01-05T02:00'), exclusion])).toEqual([
      { path: ['exclusions', 1, 'recurring', 'duration'], code: 'exclusion-unbroken', message: OF_ONE },
    ]);
  });
});

test.each<[string, readonly Exclusion[]]>([
  ['a minute less than a day each day', [daily(DAY - 1)]],
  ['a day each second day', [recurring({ interval: 2 }, START, { minutes: DAY })]],
  ['a week each month', [recurring({ frequency: 'monthly' }, START, { minutes: 7 * DAY })]],
  ['a day that comes once', [recurring({ until: shown('2026-01-04T12:00') }, START, { minutes: DAY })]],
  ['a month once', [once('2026-01-04T02:00', '2026-02-04T02:00')]],
  ['one that never comes', [recurring({ until: shown('2026-01-03T00:00') }, START, { minutes: DAY })]],
  ['two that overlap for a while', [daily(600), recurring({}, '2026-01-04T08:00', { minutes: 600 })]],
])('nothing is said of %s', (_, exclusions) => {
  expect(exclusionDoubts(exclusions)).toEqual([]);
});

test('those that leave out all time together are told, too', () => {
  const halves = [daily(720), recurring({}, '2026-02-01T14:00', { minutes: 720 })];
  expect(exclusionDoubts(halves)).toEqual([{ path: ['exclusions'], code: 'exclusion-unbroken', message: TOGETHER }]);
  const [first, second] = halves;
  expect(
    exclusionDoubts([
      first,
      { ...second, recurrence: { ...second?.recurrence, until: shown('2026-03-01T00:00') } },
    ] as never)
  ).toEqual([]);
});
