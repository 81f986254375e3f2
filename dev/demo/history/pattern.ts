const DAY_SECONDS = 86_400;
const PEAK_HOUR_UTC = 14;

/** Day and night: 1 on average over a day, highest at 14:00 UTC, a fifth of that before dawn. */
export function dayShape(unixSeconds: number): number {
  const phase = ((unixSeconds % DAY_SECONDS) / DAY_SECONDS) * 2 * Math.PI - (PEAK_HOUR_UTC / 24) * 2 * Math.PI;
  return 1 + (2 / 3) * Math.cos(phase);
}

/** A number in [0, 1) that depends on its arguments alone, so that history is the same each time it is made. */
export function noise(seed: number, index: number): number {
  let x = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return ((x ^ (x >>> 16)) >>> 0) / 2 ** 32;
}
