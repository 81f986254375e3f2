import type { Events, Time } from '../../src/rules/proof/traffic';
import type { RawSeries } from './simulation';

/** One process and what is scraped of it. */
export interface Process {
  readonly instance: string;
  readonly good: Events;
  readonly bad: Events;
  readonly from?: Time;
  readonly until?: Time;
  /** Its counters begin at zero again right after each of these. */
  readonly restarts?: readonly Time[];
  /** A counter of errors exists from the beginning, or with the first error. */
  readonly errorsExist?: 'always' | 'with-the-first';
}

export interface Scraping {
  readonly interval: number;
  readonly duration: Time;
  /** Whether the scrape at a time fails. */
  readonly fails?: (time: Time) => boolean;
}

/** `http_requests_total` of each process by code, as Prometheus sees it. */
export function scrapeRequests(processes: readonly Process[], scraping: Scraping): readonly RawSeries[] {
  return processes.flatMap((process) => [
    { series: seriesOf(process, '200'), values: scrape(process, process.good, scraping, 'always') },
    {
      series: seriesOf(process, '500'),
      values: scrape(process, process.bad, scraping, process.errorsExist ?? 'always'),
    },
  ]);
}

function seriesOf({ instance }: Process, code: string): string {
  return `http_requests_total{job="checkout",instance="${instance}",code="${code}"}`;
}

function scrape(process: Process, events: Events, scraping: Scraping, exists: 'always' | 'with-the-first') {
  const { from = -Infinity, until = Infinity, restarts = [] } = process;
  const { interval, duration, fails = () => false } = scraping;
  return Array.from({ length: Math.floor(duration / interval) + 1 }, (_, i) => {
    const time = i * interval;
    const born = Math.max(from, ...restarts.filter((restart) => restart < time));
    const value = events(time) - (born === -Infinity ? 0 : events(born));
    const isThere = time >= from && time <= until && !fails(time) && (exists === 'always' || value > 0);
    return isThere ? value : undefined;
  });
}
