import type { TimeRange } from '@grafana/data';
import type { Seconds } from '../../slo/units';

/** Below this share of the SLO's window the buckets of the window are too coarse for a chart. */
const COARSE_SHARE = 1 / 3;

/** A dashboard that looks at a small part of the window needs buckets of its own, and a request for them. */
export function needsFinerBuckets(timeRange: TimeRange, window: Seconds): boolean {
  return (timeRange.to.valueOf() - timeRange.from.valueOf()) / 1000 < window * COARSE_SHARE;
}

/** The range as the state layer asks for it: relative where the dashboard's is, so that it moves with time. */
export function rawRange({ from, to, raw }: TimeRange): { readonly from: string; readonly to: string } {
  return {
    from: typeof raw.from === 'string' ? raw.from : String(from.valueOf()),
    to: typeof raw.to === 'string' ? raw.to : String(to.valueOf()),
  };
}
