import type { PromqlText, Sli, TimeSlices } from '../../src/slo/sli';
import type { Slo, SloId } from '../../src/slo/slo';
import { ratio, type Seconds, seconds } from '../../src/slo/units';
import type { History } from '../prometheus/openMetrics';
import { DAY, HOUR, type Scraping, START } from './traffic';

/** The last scrape, and the time of the questions a little later: no sample falls on the edge of a window. */
export const LAST_SCRAPE = START + 31 * DAY + 13 * HOUR;
export const NOW = LAST_SCRAPE + 7;

/**
 * Two days, four times a minute; and the month, once a minute. `increase` extrapolates a burst inside a window by one
 * scrape interval (15 s of 1 h is 0.4 %), so windows with bursts are long against the interval here as in practice.
 */
export const TWO_DAYS: Scraping = { from: LAST_SCRAPE - 2 * DAY, to: LAST_SCRAPE, interval: 15 };
export const MONTH: Scraping = { from: START, to: LAST_SCRAPE, interval: 60 };

export const SHORT_WINDOWS: readonly Seconds[] = [300, HOUR, DAY].map(seconds);
export const MONTH_WINDOWS: readonly Seconds[] = [6 * HOUR, 3 * DAY, 30 * DAY].map(seconds);

/** Known traffic, an SLO on it, and what arithmetic says. */
export interface Scenario {
  readonly sentence: string;
  readonly slo: Slo;
  readonly histories: readonly History[];
  readonly windows: readonly Seconds[];
  /** Step of the chart; an hour when absent. */
  readonly step?: Seconds;
  /** Events of `(end − window, end]`, or that there is no data. */
  readonly truth: (end: number, window: number) => Truth | 'no-data';
}

export interface Truth {
  readonly bad: number;
  readonly total: number;
  /** The counters contradict each other, and the answer was cut. */
  readonly clamped?: boolean;
}

export function promql(text: string): PromqlText {
  return text as PromqlText;
}

export function sloOf(id: string, sli: Sli, slices?: Partial<TimeSlices>): Slo {
  return {
    id: id as SloId,
    title: id,
    description: '',
    service: id,
    team: 'oracle',
    sli,
    objective: {
      target: ratio(0.99),
      window: { kind: 'rolling', length: seconds(30 * DAY) },
      budgeting: slices
        ? { method: 'time-slices', length: seconds(60), noData: 'ignore', ...slices }
        : { method: 'occurrences' },
    },
    alerting: { page: true, ticket: true },
    labels: {},
    links: [],
  };
}
