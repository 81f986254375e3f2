/** One figure of several runs, and the run in the middle of them. */
export interface Spread<T> {
  readonly least: number;
  readonly most: number;
  /** The run whose figure is the median; of two in the middle the one with the greater figure. */
  readonly middle: T;
}

/** One run is one sample of what differs from run to run; what stands in a document is the middle of some. */
export function spreadOf<T>(runs: readonly T[], figure: (run: T) => number): Spread<T> {
  const sorted = [...runs].sort((a, b) => figure(a) - figure(b));
  const [first, middle, last] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (first === undefined || middle === undefined || last === undefined) {
    throw new Error('There was no run.');
  }
  return { least: figure(first), most: figure(last), middle };
}
