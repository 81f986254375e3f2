import { periodAt } from '../../slo/calendarPeriod';
import type { SloWindow } from '../../slo/objective';
import type { Instant, Seconds } from '../../slo/units';
import { windowSpan } from '../../slo/windowSpan';

/** A window as recorded series know it. */
export interface RecordedWindow {
  /** The same for all SLOs that have this window, as long as it does not begin anew. */
  readonly key: string;
  /** How far back it reaches from now. */
  readonly length: Seconds;
  /** Of a calendar window: the label of what belongs to the period that is now, its first day as 20261101. */
  readonly period?: string;
}

export function recordedWindow(window: SloWindow, now: Instant): RecordedWindow {
  const { elapsed: length, start } = windowSpan(window, now);
  if (window.kind === 'rolling') {
    return { key: String(length), length };
  }
  const { year, month, day } = periodAt(window, now).firstDay;
  const period = String(year * 10_000 + month * 100 + day);
  // Periods that begin on one day begin at different instants in different time zones.
  return { key: `${period} ${start}`, length, period };
}
