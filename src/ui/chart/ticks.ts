import { noBreak } from '../words/noBreak';
import { groupThousands, withPercent } from '../words/numbers';

/*
 * What stands beside the lines of the value axis. A value may be rounded, a tick may not: it says exactly where its line
 * is. `step` is the distance between two lines and tells how many digits that takes.
 */

const MAX_DECIMALS = 12;
const NOISE = 1e-6;
const MAGNITUDES = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
] as const;

/** A share of one: `0.0075` in steps of `0.0025` is "0.75 %". Nothing and all need no digits to be exact. */
export function percentTick(value: number, step: number): string {
  const isWhole = [0, 1].some((whole) => Math.abs(value - whole) < NOISE * step);
  return withPercent(isWhole ? String(Math.round(value * 100)) : exact(value * 100, step * 100));
}

/** A burn rate: "0.25×". */
export function burnRateTick(value: number, step: number): string {
  return `${exact(value, step)}×`;
}

/** Events: "40,000", "1.25 M". */
export function countTick(value: number, step: number): string {
  const magnitude = MAGNITUDES.find(([from]) => Math.abs(value) >= from);
  return magnitude === undefined
    ? exact(value, step)
    : noBreak(`${exact(value / magnitude[0], step / magnitude[0])} ${magnitude[1]}`);
}

function exact(value: number, step: number): string {
  const decimals = decimalsOf(step);
  return decimals === 0 ? groupThousands(value) : value.toFixed(decimals).replace('-', '−');
}

/** Digits after the point that multiples of a step need. */
function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < MAX_DECIMALS; decimals += 1) {
    const scaled = step * 10 ** decimals;
    if (Math.round(scaled) > 0 && Math.abs(scaled - Math.round(scaled)) < NOISE) {
      return decimals;
    }
  }
  return MAX_DECIMALS;
}
