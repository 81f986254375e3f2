/** A page of a chart is this share of its points. */
const PAGE = 0.1;

/**
 * The point that a key leads to: arrows go one point, Page keys a tenth of the chart, Home and End to its ends.
 * `inside` are the first and the last index that the time axis shows. Undefined for other keys.
 */
export function pointOfKey(
  key: string,
  at: number | undefined,
  inside: { readonly first: number; readonly last: number }
): number | undefined {
  const { first, last } = inside;
  const page = Math.max(1, Math.round((last - first) * PAGE));
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -page,
    PageUp: page,
    Home: -Infinity,
    End: Infinity,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.min(last, Math.max(first, (at ?? last + 1) + step));
}

/** First and last index of ascending times inside a span; the nearest point where there is none inside. */
export function indicesInside(
  times: readonly number[],
  start: number,
  end: number
): { readonly first: number; readonly last: number } {
  const first = times.findIndex((time) => time >= start);
  const beyond = times.findIndex((time) => time > end);
  const ends = {
    first: first === -1 ? times.length - 1 : first,
    last: beyond === -1 ? times.length - 1 : Math.max(0, beyond - 1),
  };
  return ends.first <= ends.last ? ends : { first: ends.last, last: ends.last };
}
