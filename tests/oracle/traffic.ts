import type { History } from '../prometheus/openMetrics';

/** Simulated time: a whole day, so that slices and scrapes fall on round times. */
export const START = Date.UTC(2026, 0, 1) / 1000;
export const HOUR = 3600;
export const DAY = 24 * HOUR;

/** A counter as its service sees it: events by the second, known exactly. */
export interface Counter {
  /** Events until a time, from the start on. */
  readonly until: (time: number) => number;
}

/** Traffic of day and night: `perSecond` on average, nothing at midnight, twice of it at noon. */
export function dayAndNight(perSecond: number): Counter {
  const angular = (2 * Math.PI) / DAY;
  return {
    until: (time) => {
      const elapsed = time - START;
      return perSecond * (elapsed - Math.sin(angular * elapsed) / angular);
    },
  };
}

export function steady(perSecond: number): Counter {
  return { until: (time) => perSecond * (time - START) };
}

/** Nothing outside of an incident, `perSecond` inside. */
export function incident(perSecond: number, from: number, to: number): Counter {
  return { until: (time) => perSecond * (Math.min(Math.max(time, from), to) - from) };
}

export function plus(...counters: readonly Counter[]): Counter {
  return { until: (time) => counters.reduce((sum, counter) => sum + counter.until(time), 0) };
}

export function times(counter: Counter, factor: number): Counter {
  return { until: (time) => factor * counter.until(time) };
}

/** The truth: events of `(end − window, end]`. */
export function eventsIn(counter: Counter, end: number, window: number): number {
  return counter.until(end) - counter.until(end - window);
}

export interface Scraping {
  readonly from: number;
  readonly to: number;
  readonly interval: number;
  /** The process restarts right after the scrape at such a time, and counts from zero. */
  readonly restarts?: readonly number[];
  /** Scrapes fail after the first and until the second time. */
  readonly gap?: readonly [number, number];
}

/** What Prometheus sees of a counter. */
export function scrape(
  metric: string,
  labels: Readonly<Record<string, string>>,
  counter: Counter,
  scraping: Scraping
): History {
  const { restarts = [] } = scraping;
  const points = scrapeTimes(scraping).map((time): readonly [number, number] => {
    const born = restarts.filter((restart) => restart < time).at(-1);
    return [time, counter.until(time) - (born === undefined ? 0 : counter.until(born))];
  });
  return { metric, labels, points };
}

/** What Prometheus sees of a gauge. */
export function scrapeGauge(
  metric: string,
  labels: Readonly<Record<string, string>>,
  value: (time: number) => number,
  scraping: Scraping
): History {
  return { metric, labels, points: scrapeTimes(scraping).map((time) => [time, value(time)] as const) };
}

export function scrapeTimes({ from, to, interval, gap }: Scraping): readonly number[] {
  const count = Math.floor((to - from) / interval) + 1;
  const all = Array.from({ length: count }, (_, i) => from + i * interval);
  return gap ? all.filter((time) => time <= gap[0] || time >= gap[1]) : all;
}
