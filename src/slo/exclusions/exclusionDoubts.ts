import type { Issue } from '../result';
import { DAY, instant } from '../units';
import { allOccurrences } from './allOccurrences';
import type { Exclusion, RecurringExclusion } from './exclusion';
import { excludedSpans, lengthOf } from './excludedSpans';

/** So long that every turn of a recurrence, and of the clocks, lies in it. */
const YEAR = 366 * DAY;

/** Exclusions that may be written, and leave nothing to measure: each that does alone, or all of them together. */
export function exclusionDoubts(exclusions: readonly Exclusion[]): readonly Issue[] {
  const alone = exclusions.flatMap((one, index) =>
    one.kind === 'recurring' && isUnbroken([one]) ? [ofOne(one, index)] : []
  );
  const endless = exclusions.filter((one) => one.kind === 'recurring').filter(({ recurrence: { until } }) => !until);
  return alone.length === 0 && endless.length > 1 && isUnbroken(endless) ? [TOGETHER] : alone;
}

/** Whether nothing is left of the time in which they all come again, for a year of it at most. */
function isUnbroken(exclusions: readonly RecurringExclusion[]): boolean {
  const times = exclusions.flatMap((one) => allOccurrences(one) ?? []);
  const from = instant(Math.max(...times.map((time) => time.from)));
  const to = instant(Math.min(from + YEAR, ...times.map((time) => time.to ?? Infinity)));
  // What comes once lasts until it is over.
  const once = Math.max(...exclusions.map(({ duration }) => duration));
  return (
    times.length === exclusions.length && to - from > once && lengthOf(excludedSpans(exclusions, from, to)) >= to - from
  );
}

function ofOne({ title }: RecurringExclusion, index: number): Issue {
  return {
    path: ['exclusions', index, 'recurring', 'duration'],
    code: 'exclusion-unbroken',
    message: `"${title}" lasts until it comes again: from its first beginning on, nothing is measured. Shorten it, or let it come less often.`,
  };
}

const TOGETHER: Issue = {
  path: ['exclusions'],
  code: 'exclusion-unbroken',
  message:
    'Together, the exclusions leave out all time, so nothing is measured. Shorten one of them, or let it come less often.',
};
