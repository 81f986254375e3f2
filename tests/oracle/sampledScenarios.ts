import type { NoDataPolicy, ThresholdSli } from '../../src/slo/sli';
import type { History } from '../prometheus/openMetrics';
import { LAST_SCRAPE, promql, type Scenario, SHORT_WINDOWS, sloOf, type Truth, TWO_DAYS } from './scenario';
import { HOUR, scrapeGauge, scrapeTimes, type Scraping } from './traffic';

/** Down for twenty minutes, an hour ago and four hours ago. */
const isUp = (time: number) => ![1, 4].some((hours) => Math.abs(time - (LAST_SCRAPE - hours * HOUR)) < 600);

function probe(job: string, value: (time: number) => number, scraping: Scraping = TWO_DAYS): History {
  return scrapeGauge('probe_success', { job }, value, scraping);
}

function probeSlo(job: string): Scenario['slo'] {
  return sloOf(`probe-${job}`, { kind: 'probe', metric: promql(`probe_success{job="${job}"}`), by: [] });
}

function samplesIn(scraping: Scraping, end: number, window: number): readonly number[] {
  return scrapeTimes(scraping).filter((time) => time > end - window && time <= end);
}

const GAP: Scraping = { ...TWO_DAYS, gap: [LAST_SCRAPE - 2000, LAST_SCRAPE - 1000] };

export const probeScenarios: readonly Scenario[] = [
  ...[TWO_DAYS, GAP].map((scraping): Scenario => ({
    sentence: scraping.gap ? 'a probe that was not scraped for a while' : 'a probe that failed for a while',
    slo: probeSlo(scraping.gap ? 'gap' : 'failing'),
    histories: [probe(scraping.gap ? 'gap' : 'failing', (time) => (isUp(time) ? 1 : 0), scraping)],
    windows: SHORT_WINDOWS,
    truth: (end, window) => {
      const samples = samplesIn(scraping, end, window);
      return { bad: samples.filter((time) => !isUp(time)).length, total: samples.length };
    },
  })),
  {
    sentence: 'a probe that never succeeded',
    slo: probeSlo('dead'),
    histories: [probe('dead', () => 0)],
    windows: SHORT_WINDOWS,
    truth: (end, window) => ({
      bad: samplesIn(TWO_DAYS, end, window).length,
      total: samplesIn(TWO_DAYS, end, window).length,
    }),
  },
  {
    sentence: 'a status code taken for a probe is not healthy',
    slo: probeSlo('status'),
    histories: [probe('status', () => 200)],
    windows: SHORT_WINDOWS,
    truth: (end, window) => ({
      bad: samplesIn(TWO_DAYS, end, window).length,
      total: samplesIn(TWO_DAYS, end, window).length,
    }),
  },
  {
    sentence: 'a probe that does not exist',
    slo: probeSlo('absent'),
    histories: [],
    windows: SHORT_WINDOWS,
    truth: () => 'no-data',
  },
];

const LOOKBACK = 300;
const SLICE = 60;

/** Late for half an hour, two hours ago. */
const lag = (time: number) => (Math.abs(time - (LAST_SCRAPE - 2 * HOUR)) < 900 ? 900 : 20);

/** Slice by slice as the engine looks: the last sample of five minutes, if there is one. */
function judge(scraping: Scraping, end: number, window: number): { held: number; failed: number; missing: number } {
  const { interval } = scraping;
  const scraped = new Set(scrapeTimes(scraping));
  const result = { held: 0, failed: 0, missing: 0 };
  for (let slice = Math.floor((end - window) / SLICE + 1) * SLICE; slice <= end; slice += SLICE) {
    const seen = Array.from({ length: LOOKBACK / interval + 1 }, (_, i) => slice - i * interval).find((time) =>
      scraped.has(time)
    );
    result[seen === undefined ? 'missing' : lag(seen) <= 300 ? 'held' : 'failed'] += 1;
  }
  return result;
}

function thresholdScenario(noData: NoDataPolicy, scraping: Scraping): Scenario {
  const job = `${noData}-${scraping.gap ? 'gap' : 'whole'}`;
  const others = [scrapeGauge('lag_seconds', { job, instance: 'other' }, () => 1, scraping)];
  return {
    sentence: `a threshold, ${scraping.gap ? 'missing' : 'measured'} slices are ${noData}`,
    slo: sloOf(
      `threshold-${job}`,
      { kind: 'threshold', query: promql(`max(lag_seconds{job="${job}"})`), op: '<=', value: 300 },
      { noData }
    ),
    histories: [scrapeGauge('lag_seconds', { job, instance: 'late' }, lag, scraping), ...others],
    windows: SHORT_WINDOWS,
    truth: (end, window) => {
      const { held, failed, missing } = judge(scraping, end, window);
      const total = held + failed + (noData === 'ignore' ? 0 : missing);
      return total === 0 ? 'no-data' : { bad: failed + (noData === 'bad' ? missing : 0), total };
    },
  };
}

interface Shares {
  readonly failed: number;
  readonly all: number;
}

/** No traffic in the last ten minutes, and for half an hour two hours ago; failures without requests, which are infinite, before. */
function sharesAt(time: number): Shares {
  const ago = LAST_SCRAPE - time;
  const isQuiet = ago < 600 || Math.abs(ago - 2 * HOUR) < 900;
  const isInfinite = Math.abs(ago - 4 * HOUR) < 300;
  const isFailing = isInfinite || Math.abs(ago - 6 * HOUR) < 600;
  return { failed: isFailing ? 5 : 0, all: isQuiet || isInfinite ? 0 : 10 };
}

const HOLDS: Readonly<Record<ThresholdSli['op'], (share: number) => boolean>> = {
  '<': (share) => share < 0.5,
  '<=': (share) => share <= 0.5,
  '>': (share) => share > 0.5,
  '>=': (share) => share >= 0.5,
  '==': (share) => share === 0.5,
  '!=': (share) => share !== 0.5,
};

/** A share of requests, which is 0 / 0 without traffic: that slice has no value. */
function shareScenario(op: ThresholdSli['op'], noData: NoDataPolicy, query: (labels: string) => string): Scenario {
  const name = `share-${query.name.toLowerCase()}-${Object.keys(HOLDS).indexOf(op)}-${noData}`;
  return {
    sentence: `${query('…')} ${op} 0.5, slices without traffic are ${noData}`,
    slo: sloOf(
      `threshold-${name}`,
      { kind: 'threshold', query: promql(query(`job="${name}"`)), op, value: 0.5 },
      { noData }
    ),
    histories: [
      scrapeGauge('share_failed', { job: name, instance: 'a' }, (time) => sharesAt(time).failed, TWO_DAYS),
      scrapeGauge('share_all', { job: name, instance: 'a' }, (time) => sharesAt(time).all, TWO_DAYS),
    ],
    windows: SHORT_WINDOWS,
    truth: (end, window) => shareTruth(op, noData, { end, window }),
  };
}

function shareTruth(
  op: ThresholdSli['op'],
  noData: NoDataPolicy,
  { end, window }: { readonly end: number; readonly window: number }
): Truth | 'no-data' {
  const first = Math.floor((end - window) / SLICE + 1) * SLICE;
  const slices = Array.from({ length: Math.floor((end - first) / SLICE) + 1 }, (_, i) => sharesAt(first + i * SLICE));
  const shares = slices.map(({ failed, all }) => failed / all);
  const missing = shares.filter(Number.isNaN).length;
  const failed = shares.filter((share) => !Number.isNaN(share) && !HOLDS[op](share)).length;
  const total = shares.length - (noData === 'ignore' ? missing : 0);
  return total === 0 ? 'no-data' : { bad: failed + (noData === 'bad' ? missing : 0), total };
}

const ofSums = (labels: string) => `sum(share_failed{${labels}}) / sum(share_all{${labels}})`;
const ofEach = (labels: string) => `share_failed{${labels}} / share_all{${labels}}`;
const ofNumbers = (labels: string) => `scalar(share_failed{${labels}}) / scalar(share_all{${labels}})`;

const LONG_GAP: Scraping = { ...TWO_DAYS, gap: [LAST_SCRAPE - 3000, LAST_SCRAPE - 600] };
const POLICIES: readonly NoDataPolicy[] = ['good', 'bad', 'ignore'];

export const thresholdScenarios: readonly Scenario[] = [
  ...POLICIES.flatMap((noData) => [thresholdScenario(noData, TWO_DAYS), thresholdScenario(noData, LONG_GAP)]),
  ...(Object.keys(HOLDS) as Array<ThresholdSli['op']>).flatMap((op) =>
    POLICIES.map((noData) => shareScenario(op, noData, ofSums))
  ),
  ...[ofEach, ofNumbers].map((query) => shareScenario('<', 'ignore', query)),
  {
    sentence: 'a threshold without aggregation: all instances have to meet it',
    slo: sloOf('threshold-each', { kind: 'threshold', query: promql('each_lag_seconds'), op: '<', value: 300 }, {}),
    histories: [
      scrapeGauge('each_lag_seconds', { instance: 'late' }, lag, TWO_DAYS),
      scrapeGauge('each_lag_seconds', { instance: 'other' }, () => 1, TWO_DAYS),
    ],
    windows: SHORT_WINDOWS,
    truth: (end, window) => {
      const { held, failed } = judge(TWO_DAYS, end, window);
      return { bad: failed, total: held + failed };
    },
  },
  {
    sentence: 'a threshold on a metric that does not exist',
    slo: sloOf(
      'threshold-absent',
      { kind: 'threshold', query: promql('max(absent_lag_seconds)'), op: '<', value: 300 },
      {}
    ),
    histories: [],
    windows: SHORT_WINDOWS,
    truth: () => 'no-data',
  },
];
