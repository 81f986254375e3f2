import { checkCounts, type EventCounts } from '../slo/events';
import { roundNoise } from '../slo/units';
import type { EventTerms } from './terms';

/**
 * Two values of an answer as events, or undefined where they say nothing. Counts that contradict each other a little
 * (more bad events than events) are handed on as they came: `checkCounts` cuts them where they are reckoned with, and
 * the view says so.
 */
export function readCounts(
  { counted, absentCounted }: Pick<EventTerms, 'counted' | 'absentCounted'>,
  answer: { readonly counted: number | undefined; readonly total: number | undefined }
): EventCounts | undefined {
  const { total } = answer;
  const amount = answer.counted ?? (absentCounted === 'zero' ? 0 : undefined);
  if (total === undefined || amount === undefined) {
    return undefined;
  }
  const counts = { bad: roundNoise(counted === 'bad' ? amount : total - amount), total };
  return checkCounts(counts) === undefined ? undefined : counts;
}
