import { quote } from '../../promql/quote';
import type { Labels } from './exampleLabels';

/** `name{label="value"}`, as test files of promtool name a series. */
export function seriesName({ __name__: name = '', ...labels }: Labels): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${quote(value)}`);
  return `${name}{${pairs.join(',')}}`;
}

/** Values in promtool's notation, `0+600x1440` for what grows evenly; `undefined` is a sample that is missing. */
export function seriesText(values: ReadonlyArray<number | undefined>): string {
  const parts: string[] = [];
  let at = 0;
  while (at < values.length) {
    const length = runLength(values, at);
    parts.push(runText(values[at], values[at + 1], length, at));
    at += length;
  }
  return parts.join(' ');
}

/** How many values from `at` on are missing, or grow by the same amount. */
function runLength(values: ReadonlyArray<number | undefined>, at: number): number {
  const [first, second] = [values[at], values[at + 1]];
  let length = 1;
  const goesOn = (value: number | undefined, before: number | undefined) =>
    first === undefined || second === undefined || value === undefined || before === undefined
      ? value === first
      : value - before === second - first;
  while (at + length < values.length && goesOn(values[at + length], values[at + length - 1])) {
    length += 1;
  }
  return length;
}

/** The first sample that is missing ends the series at once, as a scrape without it does. */
function runText(first: number | undefined, second: number | undefined, length: number, at: number): string {
  if (first === undefined) {
    return at === 0 ? `_x${length}` : length === 1 ? 'stale' : `stale _x${length - 1}`;
  }
  const step = (second ?? first) - first;
  return length === 1 ? String(first) : `${first}${step < 0 ? '-' : '+'}${Math.abs(step)}x${length - 1}`;
}
