/** A share: 0..1 in meaning, never a percent. May leave 0..1 where a formula does (a burn rate is not a Ratio). */
export type Ratio = number & { readonly unit: 'ratio' };

/** A duration in seconds, never milliseconds. */
export type Seconds = number & { readonly unit: 'seconds' };

/** An instant as Unix time in seconds. Time is always an argument; nothing in the core reads a clock. */
export type Instant = number & { readonly unit: 'instant' };

/** Decimals that survive arithmetic on percents of up to five decimals; what lies below is float noise. */
const SIGNIFICANT_DECIMALS = 12;

/** Removes float noise: `1 - 0.999` becomes `0.001`, and a zero has no sign. */
export function roundNoise(value: number): number {
  return Number.isFinite(value) ? Number(value.toFixed(SIGNIFICANT_DECIMALS)) + 0 : value;
}

export function ratio(value: number): Ratio {
  return roundNoise(value) as Ratio;
}

export function ratioFromPercent(percent: number): Ratio {
  return ratio(percent / 100);
}

export function percentFromRatio(value: Ratio): number {
  return roundNoise(value * 100);
}

export function seconds(value: number): Seconds {
  return value as Seconds;
}

export function instant(value: number): Instant {
  return value as Instant;
}

export const MINUTE = seconds(60);
export const HOUR = seconds(3600);
export const DAY = seconds(86_400);
