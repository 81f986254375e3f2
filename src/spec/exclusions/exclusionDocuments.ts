import { printDuration } from '../../promql/duration';
import { clockTime, type Exclusion } from '../../slo/exclusions/exclusion';
import { seconds } from '../../slo/units';
import { durationSeconds } from '../promqlText';
import { printTime, readTime } from './clockText';
import type { ExclusionDocument } from './exclusionsSchema';
import { printRecurrence, readRecurrence } from './recurrenceText';

const UTC = 'UTC';

/** Exclusions of a document that the schema and `exclusionIssues` have accepted. */
export function toExclusions(documents: readonly ExclusionDocument[]): readonly Exclusion[] {
  const clock = (text: string) => readTime(text)?.clock ?? clockTime(Number.NaN);
  return documents.flatMap(({ title, once, recurring }): readonly Exclusion[] => {
    if (once !== undefined) {
      const { from, to, timeZone = UTC } = once;
      return [{ kind: 'once', title, timeZone, from: clock(from), to: clock(to) }];
    }
    const recurrence = recurring && readRecurrence(recurring.rrule);
    return recurring && recurrence?.ok
      ? [
          {
            kind: 'recurring',
            title,
            timeZone: recurring.timeZone,
            start: clock(recurring.start),
            duration: durationSeconds(recurring.duration) ?? seconds(0),
            recurrence: recurrence.value,
          },
        ]
      : [];
  });
}

/** Exclusions as a document holds them; those in UTC say so in their times. */
export function exclusionDocuments(exclusions: readonly Exclusion[]): ExclusionDocument[] {
  return exclusions.map((one) => {
    const { title, timeZone } = one;
    if (one.kind === 'recurring') {
      const { recurrence, start, duration } = one;
      return {
        title,
        recurring: {
          rrule: printRecurrence(recurrence),
          start: printTime(start),
          duration: printDuration(duration),
          timeZone,
        },
      };
    }
    const [from, to] = [printTime(one.from), printTime(one.to)];
    return { title, once: timeZone === UTC ? { from: `${from}Z`, to: `${to}Z` } : { from, to, timeZone } };
  });
}
