import { burnAlerts, burnRateFactor, type Severity } from './alertPolicy';
import { roundNoise, type Seconds } from './units';

/** The factor of the tier of a severity that the slowest burn reaches. */
export function slowestFactor(severity: Severity, windowLength: Seconds): number {
  const tiers = burnAlerts(windowLength).filter((tier) => tier.severity === severity);
  return Math.min(...tiers.map((tier) => burnRateFactor(tier, windowLength)));
}

/**
 * The target, in percent, above which a severity can fire: if everything fails the burn rate is 1 / (1 − target), and
 * must exceed the least factor. Rounded up to two digits, so that the number that is shown is enough.
 */
export function leastTarget(severity: Severity, windowLength: Seconds): number {
  return Math.ceil(roundNoise(10_000 * (1 - 1 / slowestFactor(severity, windowLength)))) / 100;
}
