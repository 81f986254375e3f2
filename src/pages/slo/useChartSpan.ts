import { useMemo } from 'react';
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
  const end = now();
  const { from, to } = range;
  // Charts redraw when their data change; a span that moved every second would redraw them for nothing.
  const minute = Math.floor(end / 60);
  return useMemo(() => {
    const present = instant(minute * 60);
    const span = toSpan({ from, to }, present) ?? { start: instant(present - 30 * DAY), end: present };
    return { ...span, timeZone: readerTimeZone() };
  }, [from, to, minute]);
}
