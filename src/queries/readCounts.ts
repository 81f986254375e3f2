import { roundNoise } from '../slo/units';
import type { ReadCounts } from './plans';
import type { EventTerms } from './terms';

/** Extrapolation lets two equal counters differ by a hair; that is not worth a word. */
const TOLERANCE = 1e-6;

/**
 * Two values of an answer as events, or undefined where they say nothing: no total, not a number, a negative total.
 * What cannot be (more counted than there was, less than nothing) is cut and marked.
 */
export function readCounts(
  { counted, absentCounted }: Pick<EventTerms, 'counted' | 'absentCounted'>,
  answer: { readonly counted: number | undefined; readonly total: number | undefined }
): ReadCounts | undefined {
  const { total } = answer;
  const amount = answer.counted ?? (absentCounted === 'zero' ? 0 : undefined);
  if (total === undefined || amount === undefined || !Number.isFinite(total) || !Number.isFinite(amount) || total < 0) {
    return undefined;
  }
  const cut = Math.min(Math.max(amount, 0), total);
  return {
    bad: roundNoise(counted === 'bad' ? cut : total - cut),
    total,
    clamped: Math.abs(amount - cut) > TOLERANCE * Math.max(total, 1),
  };
}
