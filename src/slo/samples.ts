import type { Instant } from './units';

/** One element of an instant vector. `value` may be NaN or infinite; whoever reads it decides what that means. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** One series of a range vector or matrix answer, oldest point first. */
export interface Series {
  readonly labels: Readonly<Record<string, string>>;
  readonly points: ReadonlyArray<{ readonly time: Instant; readonly value: number }>;
}
