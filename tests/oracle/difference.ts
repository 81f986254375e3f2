/** Half a percent. */
export const TOLERANCE = 0.005;

/** What is below this is the noise of extrapolation where arithmetic says 0. */
const NOISE = 0.01;

/** How far an answer is from the truth, as a share of the truth; infinite where only one of the two exists. */
export function difference(actual: number | undefined, truth: number | undefined): number {
  if (actual === undefined || truth === undefined) {
    return actual === truth ? 0 : Infinity;
  }
  const distance = Math.abs(actual - truth);
  return distance <= NOISE * Math.min(1, TOLERANCE + Math.abs(truth)) ? 0 : distance / Math.abs(truth);
}
