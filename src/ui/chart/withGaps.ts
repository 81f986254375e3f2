import type { Seconds } from '../../slo/units';
import type { ChartLine } from './chartModel';

/** One step and what late answers may add to it: whoever asks for equal steps gets equal steps. */
const TOLERANCE = 1.5;

/**
 * Points that belong together one step apart, with a gap wherever one is missing: a line drawn over missing data
 * would show something that nobody measured.
 */
export function withGaps(points: ChartLine['points'], step: Seconds): ChartLine['points'] {
  return points.flatMap((point, at) => {
    const next = points[at + 1];
    const isGap = next !== undefined && next.time - point.time > TOLERANCE * step;
    return isGap ? [point, { time: (point.time + step) as typeof point.time, value: undefined }] : [point];
  });
}
