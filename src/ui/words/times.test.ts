import { DAY, instant, seconds } from '../../slo/units';
import { plain } from './plain.fixture';
import { formatAge, formatDuration, formatWindow } from './times';

describe('formatDuration', () => {
  test.each<[string, number | undefined, string]>([
    ['nothing measured', undefined, '–'],
    ['NaN', Number.NaN, '–'],
    ['never', Number.POSITIVE_INFINITY, '–'],
    ['none', 0, '0 s'],
    ['almost none', 0.2, 'under 1 s'],
    ['seconds', 40, '40 s'],
    ['rounded up to a minute', 59.7, '1 min'],
    ['minutes and seconds below ten minutes', 259.2, '4 min 19 s'],
    ['whole minutes below ten', 300, '5 min'],
    ['minutes', 27 * 60 + 12, '27 min'],
    ['rounded up to an hour', 59 * 60 + 45, '1 h'],
    ['hours and minutes', 72 * 60, '1 h 12 min'],
    ['whole hours', 6 * 3600, '6 h'],
    ['rounded up to a day', 23 * 3600 + 59 * 60 + 50, '1 d'],
    ['days and hours', 3 * 86_400 + 4 * 3600, '3 d 4 h'],
    ['days whose hours round to another day', 3 * 86_400 + 23 * 3600 + 59 * 60, '4 d'],
    ['whole days', 30 * 86_400, '30 d'],
    ['overspent', -43.2 * 60, '−43 min'],
  ])('%s', (_, duration, words) => {
    expect(plain(formatDuration(duration === undefined ? undefined : seconds(duration)))).toBe(words);
  });
});

describe('formatWindow', () => {
  test.each([
    [{ kind: 'rolling', length: seconds(30 * DAY) }, '30 d rolling'],
    [{ kind: 'rolling', length: seconds(36 * 3600) }, '1 d 12 h rolling'],
    [{ kind: 'calendar', period: 'week', timeZone: 'UTC' }, 'calendar week'],
    [{ kind: 'calendar', period: 'month', timeZone: 'UTC' }, 'calendar month'],
    [{ kind: 'calendar', period: 'quarter', timeZone: 'UTC' }, 'calendar quarter'],
    [{ kind: 'calendar', period: 'year', timeZone: 'UTC' }, 'calendar year'],
  ] as const)('%j reads as %s', (window, words) => {
    expect(plain(formatWindow(window))).toBe(words);
  });
});

describe('formatAge', () => {
  const now = instant(1_800_000_000);
  test.each<[string, number, string]>([
    ['a clock ahead of ours is not in the future', -30, 'just now'],
    ['moments', 9, 'just now'],
    ['seconds', 40, '40 s ago'],
    ['minutes are counted when they are full', 119, '1 min ago'],
    ['hours', 3 * 3600 + 1800, '3 h ago'],
    ['days', 2 * 86_400 + 3600, '2 d ago'],
  ])('%s', (_, age, words) => {
    expect(plain(formatAge(instant(now - age), now))).toBe(words);
  });
});
