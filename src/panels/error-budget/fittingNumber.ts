import type { Ratio } from '../../slo/units';
import { formatBudget, formatBudgetNumber } from '../../ui/words/ratios';
import { noBreak } from '../../ui/words/noBreak';

const LARGEST = 160;

/** Below this the word "overspent" costs more than it tells: the sign and the state say it, too. */
const READABLE = 16;

/** A digit is a little more than half as wide as it is high, and a percent sign nearly as wide. */
const CHARACTER = 0.62;
const PADDING = 16;

/**
 * What stands for the budget left in so much room, and how large it may be written (pixels). It never wraps. Where
 * sentences explain it, the number is enough.
 */
export function fittingNumber(
  remaining: Ratio | undefined,
  width: number,
  height: number,
  isExplained: boolean
): { readonly text: string; readonly fontSize: number } {
  const fit = (words: string) => {
    const text = noBreak(words);
    const high = height * (height < 60 ? 0.85 : 0.7);
    const wide = (width - PADDING) / (text.length * CHARACTER);
    return { text, fontSize: Math.max(1, Math.floor(Math.min(LARGEST, high, wide))) };
  };
  const alone = fit(formatBudget(remaining));
  return !isExplained && alone.fontSize >= READABLE ? alone : fit(formatBudgetNumber(remaining));
}
