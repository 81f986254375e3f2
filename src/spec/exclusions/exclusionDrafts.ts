import { printDuration } from '../../promql/duration';
import type { Exclusion, Recurrence, RecurringExclusion } from '../../slo/exclusions/exclusion';
import type { ExclusionDraft } from '../draft';
import { filled, hasContent } from '../draftText';
import { type JsonRecord, sparse } from '../json';
import { printTime } from './clockText';
import { dayText } from './recurrenceText';

const UTC = 'UTC';

/** A row of the form in which nothing is written yet. */
export function emptyExclusion(timeZone: string): ExclusionDraft {
  return {
    kind: 'once',
    title: '',
    timeZone,
    from: '',
    to: '',
    frequency: 'weekly',
    interval: '1',
    weekdays: '',
    monthDays: '',
    start: '',
    duration: '',
    until: '',
  };
}

/** Whether a row is part of the document: what it begins with says nothing yet. */
export function isPartOfDocument({ title, from, to, start, duration }: ExclusionDraft): boolean {
  return hasContent({ title, from, to, start, duration });
}

/** Exclusions as a form shows them; `documentsOfExclusions` leads back to the same. */
export function exclusionDrafts(exclusions: readonly Exclusion[]): readonly ExclusionDraft[] {
  return exclusions.map((one) => {
    const { title, timeZone } = one;
    const row = { ...emptyExclusion(timeZone), title };
    return one.kind === 'once'
      ? { ...row, from: printTime(one.from), to: printTime(one.to) }
      : { ...row, ...recurringFields(one) };
  });
}

function recurringFields({ start, duration, recurrence }: RecurringExclusion): Partial<ExclusionDraft> {
  const { frequency, interval, until } = recurrence;
  return {
    kind: 'recurring',
    start: printTime(start),
    duration: printDuration(duration),
    frequency,
    interval: String(interval),
    [frequency === 'weekly' ? 'weekdays' : 'monthDays']: daysText(recurrence),
    until: until === undefined ? '' : printTime(until),
  };
}

function daysText({ days, monthDays }: Recurrence): string {
  return [...days.map(dayText), ...monthDays].join(',');
}

/** The rows of the form as the list of the document, not checked; undefined where there are none. */
export function documentsOfExclusions(drafts: readonly ExclusionDraft[]): readonly JsonRecord[] | undefined {
  const written = drafts.filter(isPartOfDocument);
  return written.length === 0 ? undefined : written.map(documentOf);
}

function documentOf(draft: ExclusionDraft): JsonRecord {
  const title = filled(draft.title);
  return draft.kind === 'once'
    ? sparse({ title, once: onceDocument(draft) })
    : sparse({
        title,
        recurring: sparse({
          rrule: rruleOf(draft),
          start: filled(draft.start),
          duration: filled(draft.duration),
          timeZone: filled(draft.timeZone),
        }),
      });
}

/** Times in UTC say so themselves. */
function onceDocument(draft: ExclusionDraft): JsonRecord {
  const [from, to, timeZone] = [filled(draft.from), filled(draft.to), filled(draft.timeZone)];
  const inUtc = (time: string | undefined) => time && `${time}Z`;
  return timeZone === UTC ? sparse({ from: inUtc(from), to: inUtc(to) }) : sparse({ from, to, timeZone });
}

/** The rule of recurrence that the fields make up. */
export function rruleOf({ frequency, interval, weekdays, monthDays, until }: ExclusionDraft): string {
  const days = frequency === 'daily' ? [] : namesOf(frequency === 'weekly' ? weekdays : monthDays);
  const isByDay = days.some((day) => /[A-Z]/.test(day));
  const each = filled(partText(interval)) ?? '1';
  const end = filled(partText(until));
  return [
    `FREQ=${frequency.toUpperCase()}`,
    ...(each === '1' ? [] : [`INTERVAL=${each}`]),
    ...(days.length === 0 ? [] : [`${isByDay ? 'BYDAY' : 'BYMONTHDAY'}=${days.join(',')}`]),
    ...(end === undefined ? [] : [`UNTIL=${end.replace(/[-:]/g, '')}00`]),
  ].join(';');
}

/** What somebody types must not begin another part of the rule. */
function partText(text: string): string {
  return text.replace(/[;=]/g, '?');
}

function namesOf(text: string): readonly string[] {
  return partText(text)
    .toUpperCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
