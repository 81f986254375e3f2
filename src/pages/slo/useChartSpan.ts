import { useMemo } from 'react';
import { alignedNow } from '../../state/measure/alignedNow';
import { useServices } from '../../state/ServicesProvider';
import { type RawRange, toSpan } from '../../state/url/timeRange';
import { DAY, instant } from '../../slo/units';
import type { ChartSpan } from './charts/chartSpan';
import { readerTimeZone } from './readerTimeZone';

/** What a page shows before somebody picks a range. */
export const STANDARD_RANGE: RawRange = { from: 'now-30d', to: 'now' };

/** The picked range as instants; it moves on with each drawing. */
export function useChartSpan(range: RawRange): ChartSpan {
  const { now } = useServices();
  const { from, to } = range;
  // Where the newest buckets end. A span that moved every second would redraw the charts for nothing, and one that
  // moved every minute would leave out what happened last.
  const present = alignedNow(now());
  return useMemo(() => {
    const span = toSpan({ from, to }, present) ?? { start: instant(present - 30 * DAY), end: present };
    return { ...span, timeZone: readerTimeZone() };
  }, [from, to, present]);
}
