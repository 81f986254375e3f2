import { checkCounts, type EventCounts } from '../slo/events';
import { MINUTE, roundNoise } from '../slo/units';
import type { Cell } from './cell';

/**
 * Two values of an answer as events, or undefined where they say nothing. Counts that contradict each other a little
 * (more bad events than events) are handed on as they came: `checkCounts` cuts them where they are reckoned with, and
 * the view says so. Rules may have recorded some good events a minute before the others, which the next window makes up.
 */
export function readCounts(
  { terms: { source, counted, absentCounted }, window }: Pick<Cell, 'window'> & { readonly terms: TermsRead },
  answer: { readonly counted: number | undefined; readonly total: number | undefined }
): EventCounts | undefined {
  const { total } = answer;
  const amount = answer.counted ?? (absentCounted === 'zero' ? 0 : undefined);
  if (total === undefined || amount === undefined) {
    return undefined;
  }
  const read = roundNoise(counted === 'bad' ? amount : total - amount);
  const isShifted = source === 'recorded' && read < 0 && read * window >= -MINUTE * total;
  const counts = { bad: isShifted ? 0 : read, total };
  return checkCounts(counts) === undefined ? undefined : counts;
}

type TermsRead = Pick<Cell['terms'], 'source' | 'counted' | 'absentCounted'>;
