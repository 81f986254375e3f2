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

/** The same requests as a histogram: the good ones were fast. Its series exist from the first scrape. */
export function scrapeLatency(processes: readonly Process[], scraping: Scraping): readonly RawSeries[] {
  return processes.flatMap((process) => {
    const labels = `job="checkout",instance="${process.instance}"`;
    const all: Events = (time) => process.good(time) + process.bad(time);
    const fast = scrape(process, process.good, scraping, 'always');
    const values = scrape(process, all, scraping, 'always');
    return [
      { series: `http_request_duration_seconds_bucket{${labels},le="0.3"}`, values: fast },
      { series: `http_request_duration_seconds_bucket{${labels},le="+Inf"}`, values },
      { series: `http_request_duration_seconds_count{${labels}}`, values },
    ];
  });
}

/** A probe of each process with every scrape: it fails where a request did since the last. */
export function scrapeProbes(processes: readonly Process[], scraping: Scraping): readonly RawSeries[] {
  return processes.map((process) => ({
    series: `probe_success{job="checkout",instance="${process.instance}"}`,
    values: scrapeTimes(scraping).map((time) => {
      const failed = process.bad(time) > process.bad(Math.max(0, time - scraping.interval));
      return isScraped(process, scraping, time) ? Number(!failed) : undefined;
    }),
  }));
}

function seriesOf({ instance }: Process, code: string): string {
  return `http_requests_total{job="checkout",instance="${instance}",code="${code}"}`;
}

function scrape(process: Process, events: Events, scraping: Scraping, exists: 'always' | 'with-the-first') {
  const { from = -Infinity, restarts = [] } = process;
  return scrapeTimes(scraping).map((time) => {
    const born = Math.max(from, ...restarts.filter((restart) => restart < time));
    const value = events(time) - (born === -Infinity ? 0 : events(born));
    return isScraped(process, scraping, time) && (exists === 'always' || value > 0) ? value : undefined;
  });
}

function scrapeTimes({ interval, duration }: Scraping): readonly Time[] {
  return Array.from({ length: Math.floor(duration / interval) + 1 }, (_, i) => i * interval);
}

function isScraped({ from = -Infinity, until = Infinity }: Process, { fails = () => false }: Scraping, time: Time) {
  return time >= from && time <= until && !fails(time);
}
