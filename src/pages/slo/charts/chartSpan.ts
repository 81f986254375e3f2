import type { Instant } from '../../../slo/units';

/** What a chart shows along the bottom, and the reader's time zone. */
export interface ChartSpan {
  readonly start: Instant;
  readonly end: Instant;
  readonly timeZone: string;
}
