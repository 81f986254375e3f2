import type { Issue } from '../../slo/result';
import type { ExclusionDraft } from '../draft';
import { isPartOfDocument, rruleOf } from './exclusionDrafts';
import { readRecurrence, type RecurrencePart } from './recurrenceText';

type Path = Issue['path'];

/** Where in the form an issue of `exclusions[1].recurring.start` stands. */
export function exclusionFieldOf(drafts: readonly ExclusionDraft[], path: Path): Path {
  const [list = 'exclusions', entry, , key] = path;
  const rows = drafts.flatMap((draft, row) => (isPartOfDocument(draft) ? [row] : []));
  const row = typeof entry === 'number' ? rows[entry] : undefined;
  if (row === undefined) {
    return [list];
  }
  return [list, row, key ?? path[2] ?? 'title'];
}

const WORDS: Readonly<Record<string, string>> = {
  title: 'The title',
  timeZone: 'The time zone',
  from: 'The beginning',
  to: 'The end',
  start: 'The first beginning',
  duration: 'The length',
};

/** A field of an exclusion as the beginning of a sentence. */
export function exclusionFieldInWords(path: Path): string {
  return path.length === 1 ? 'The list of exclusions' : (WORDS[String(path[2])] ?? 'The exclusion');
}

/** What a rule of recurrence cannot hold, as the fields say it that make it up. */
const OF_PARTS: Readonly<Partial<Record<RecurrencePart, readonly [field: keyof ExclusionDraft, message: string]>>> = {
  INTERVAL: [
    'interval',
    'How often it comes is no whole number from 1 to 366. Write 2 for each second day, week or month.',
  ],
  BYDAY: [
    'monthDays',
    'This holds something that is no day of a month. Write 1 to 31, -1 for the last day, or 2TU for the second Tuesday.',
  ],
  UNTIL: ['until', 'The last beginning is no date and time. Choose both, or leave them empty.'],
};

/** An issue of an exclusion as its fields say it: those of a rule stand at the part of the form that makes it wrong. */
export function exclusionFieldIssue(drafts: readonly ExclusionDraft[], issue: Issue): Issue {
  const [list = 'exclusions', row, key] = issue.path;
  const draft = drafts[Number(row)];
  if (key !== 'rrule' || draft === undefined) {
    return { ...issue, message: issue.message.replace('`from`', 'the beginning') };
  }
  const read = readRecurrence(rruleOf(draft));
  const part = read.ok ? undefined : read.error.part;
  const [field, message] = (part && OF_PARTS[part === 'BYMONTHDAY' ? 'BYDAY' : part]) ?? ['frequency', issue.message];
  return { ...issue, path: [list, row ?? 0, field], message };
}
