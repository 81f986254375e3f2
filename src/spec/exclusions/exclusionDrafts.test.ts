import { documentFromDraft } from '../documentFromDraft';
import type { ExclusionDraft } from '../draft';
import { draftFromSlo } from '../draftFromSlo';
import { sloFromDraft } from '../sloFromDraft';
import { decodeSlo } from '../decodeSlo';
import { emptyExclusion } from './exclusionDrafts';
import { exclusionOfDraft } from './exclusionOfDraft';

const BLANK = emptyExclusion('Europe/Berlin');
const ONCE: ExclusionDraft = { ...BLANK, title: 'Move', from: '2026-11-30T22:00', to: '2026-12-01T02:00' };
const AGAIN: ExclusionDraft = {
  ...BLANK,
  kind: 'recurring',
  title: 'Patches',
  start: '2026-01-04T02:00',
  duration: '2h',
};

function draftWith(...exclusions: readonly ExclusionDraft[]) {
  const slo = decodeSlo({
    id: 'a',
    title: 'A',
    service: 'a',
    sli: { probe: { metric: 'up' } },
    objective: { target: 99.9, window: '30d' },
  });
  if (!slo.ok) {
    throw new Error(JSON.stringify(slo.error));
  }
  return { ...draftFromSlo(slo.value.slo), exclusions };
}

test.each<[string, ExclusionDraft, string, string]>([
  ['no title', { ...ONCE, title: ' ' }, 'title', 'The title is missing. Add it, for example `Database upgrade`.'],
  ['no beginning', { ...ONCE, from: '' }, 'from', 'The beginning is missing. Add it, for example `2026-11-30T22:00`.'],
  [
    'an end before it',
    { ...ONCE, to: '2026-11-30T22:00' },
    'to',
    'The end is not after the beginning. Write a later time.',
  ],
  [
    'an unknown time zone',
    { ...ONCE, timeZone: 'Berlin' },
    'timeZone',
    'The time zone is "Berlin", but must be the IANA name of a time zone, for example `Europe/Berlin`.',
  ],
  ['no length', { ...AGAIN, duration: '' }, 'duration', 'The length is missing. Add it, for example `2h`.'],
  ['eight days', { ...AGAIN, duration: '8d' }, 'duration', 'The length: “8d” is outside of 1m to 7d.'],
  [
    'half a week',
    { ...AGAIN, interval: '0.5' },
    'interval',
    'How often it comes is no whole number from 1 to 366. Write 2 for each second day, week or month.',
  ],
  [
    'a day that no month has',
    { ...AGAIN, frequency: 'monthly', monthDays: '32' },
    'monthDays',
    'This holds something that is no day of a month. Write 1 to 31, -1 for the last day, or 2TU for the second Tuesday.',
  ],
  [
    'days of two kinds',
    { ...AGAIN, frequency: 'monthly', monthDays: '1, 2TU' },
    'monthDays',
    'This holds something that is no day of a month. Write 1 to 31, -1 for the last day, or 2TU for the second Tuesday.',
  ],
  [
    'a part of a rule in place of a day',
    { ...AGAIN, frequency: 'monthly', monthDays: '1;FREQ=DAILY' },
    'monthDays',
    'This holds something that is no day of a month. Write 1 to 31, -1 for the last day, or 2TU for the second Tuesday.',
  ],
  [
    'an end without its time',
    { ...AGAIN, until: '2026-12-31' },
    'until',
    'The last beginning is no date and time. Choose both, or leave them empty.',
  ],
])('%s is refused at its field', (_, exclusion, field, message) => {
  const result = sloFromDraft(draftWith(ONCE, exclusion));
  expect(result.ok ? [] : result.error.map((issue) => [issue.path, issue.message])).toEqual([
    [['exclusions', 1, field], message],
  ]);
});

test('an issue stands at its row, whatever rows before it are empty', () => {
  const result = sloFromDraft(draftWith(BLANK, ONCE, { ...ONCE, title: '' }));
  expect(result.ok ? [] : result.error.map(({ path }) => path)).toEqual([['exclusions', 2, 'title']]);
});

test.each<[string, ExclusionDraft, object]>([
  ['clocks', ONCE, { once: { from: '2026-11-30T22:00', to: '2026-12-01T02:00', timeZone: 'Europe/Berlin' } }],
  ['UTC', { ...ONCE, timeZone: 'UTC' }, { once: { from: '2026-11-30T22:00Z', to: '2026-12-01T02:00Z' } }],
  ['a week', AGAIN, recurring('FREQ=WEEKLY')],
  ['days of the week', { ...AGAIN, weekdays: 'SA,SU', monthDays: '1' }, recurring('FREQ=WEEKLY;BYDAY=SA,SU')],
  [
    'each third day',
    { ...AGAIN, frequency: 'daily', interval: ' 3 ', weekdays: 'SU' },
    recurring('FREQ=DAILY;INTERVAL=3'),
  ],
  [
    'the ends of a month',
    { ...AGAIN, frequency: 'monthly', monthDays: '1, -1' },
    recurring('FREQ=MONTHLY;BYMONTHDAY=1,-1'),
  ],
  [
    'places in a month',
    { ...AGAIN, frequency: 'monthly', monthDays: '2tu,-1SU' },
    recurring('FREQ=MONTHLY;BYDAY=2TU,-1SU'),
  ],
  ['an end', { ...AGAIN, until: '2026-12-31T23:59' }, recurring('FREQ=WEEKLY;UNTIL=20261231T235900')],
])('%s in the form are in the document', (_, exclusion, times) => {
  expect(documentFromDraft(draftWith(exclusion))['exclusions']).toEqual([{ title: exclusion.title, ...times }]);
});

function recurring(rrule: string) {
  return { recurring: { rrule, start: '2026-01-04T02:00', duration: '2h', timeZone: 'Europe/Berlin' } };
}

test('the times of a row are read before it has a title, and not while they are wrong', () => {
  expect(exclusionOfDraft({ ...ONCE, title: '' })).toMatchObject({ kind: 'once', timeZone: 'Europe/Berlin' });
  expect(exclusionOfDraft({ ...ONCE, to: '' })).toBeUndefined();
  expect(exclusionOfDraft(BLANK)).toBeUndefined();
});
