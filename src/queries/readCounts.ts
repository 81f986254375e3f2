import { checkCounts, type EventCounts } from '../slo/events';
import { MINUTE, roundNoise } from '../slo/units';
import type { Cell } from './cell';

/**
 * Two values of an answer as events, or undefined where they say nothing. Counts that contradict each other a little
 * (more bad events than events) are handed on as they came: `checkCounts` cuts them where they are reckoned with, and
 * the view says so. Rules may have recorded some good events a minute before the others, which the next window makes up.
 * What remains beside exclusions is cut here, as far as it is off by no more than its estimate may be.
 */
export function readCounts(
  { terms: { source, counted, absentCounted, offBy }, window }: Pick<Cell, 'window'> & { readonly terms: TermsRead },
  answer: { readonly counted: number | undefined; readonly total: number | undefined }
): EventCounts | undefined {
  const { total } = answer;
  const amount = answer.counted ?? (absentCounted === 'zero' ? 0 : undefined);
  if (total === undefined || amount === undefined) {
    return undefined;
  }
  const read = roundNoise(counted === 'bad' ? amount : total - amount);
  const isShifted = source === 'recorded' && read < 0 && read * window >= -MINUTE * total;
  return believed({ bad: isShifted ? 0 : read, total }, offBy?.(window) ?? 0);
}

type TermsRead = Pick<Cell['terms'], 'source' | 'counted' | 'absentCounted' | 'offBy'>;

const NONE: EventCounts = { bad: 0, total: 0 };

/**
 * Nothing is made to look better than it is believed to be: where bad events are so far below none that some may hide, or
 * all events below none, there are none of either, as where all is left out.
 */
function believed(counts: EventCounts, offBy: number): EventCounts | undefined {
  const { bad, total } = counts;
  const mayBeNothing = Number.isFinite(bad + total) && total < 0 && offBy >= 1;
  const isWithinEstimate = Math.max(-bad, bad - total) <= offBy * total;
  const checked = checkCounts(counts);
  if (checked === undefined) {
    return isWithinEstimate || mayBeNothing ? NONE : undefined;
  }
  return isWithinEstimate ? checked.counts : counts;
}
