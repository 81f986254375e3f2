import type { Group } from '../../src/slo/group';
import type { LatencySli } from '../../src/slo/sli';
import { ratio, seconds } from '../../src/slo/units';
import type { History } from '../prometheus/openMetrics';
import { LAST_SCRAPE, promql, type Scenario, SHORT_WINDOWS, sloOf, TWO_DAYS } from './scenario';
import { type Counter, dayAndNight, eventsIn, HOUR, incident, plus, scrape, type Scraping, times } from './traffic';

const FAST = plus(dayAndNight(40), incident(5, LAST_SCRAPE - 5 * HOUR, LAST_SCRAPE - 2 * HOUR));
const SLOW = plus(times(dayAndNight(40), 0.1), incident(20, LAST_SCRAPE - 0.9 * HOUR, LAST_SCRAPE + HOUR));

/** A classic histogram: `fast` observations at or below `bound`, `slow` ones above. */
function histogram(
  job: string,
  bound: string,
  traffic: { fast: Counter; slow: Counter },
  scraping: Scraping = TWO_DAYS,
  labels: Readonly<Record<string, string>> = {}
) {
  const all = plus(traffic.fast, traffic.slow);
  const bucket = (le: string, counter: Counter): History =>
    scrape('http_request_duration_seconds_bucket', { job, ...labels, le }, counter, scraping);
  return [
    bucket('0.005', times(traffic.fast, 0.2)),
    bucket(bound, traffic.fast),
    bucket('+Inf', all),
    scrape('http_request_duration_seconds_count', { job, ...labels }, all, scraping),
  ];
}

function sloFor(job: string, threshold: number): Scenario['slo'] {
  const selector = promql(`http_request_duration_seconds{job="${job}"}`);
  return sloOf(`latency-${job}`, {
    kind: 'latency',
    histogram: selector,
    buckets: 'classic',
    threshold: seconds(threshold),
    by: [],
  });
}

const truth: Scenario['truth'] = (end, window) => ({
  bad: eventsIn(SLOW, end, window),
  total: eventsIn(FAST, end, window) + eventsIn(SLOW, end, window),
});

const TRAFFIC = { fast: FAST, slow: SLOW };
const NONE = { fast: times(FAST, 0), slow: times(SLOW, 0) };

/** Each spelling of a bound that client libraries and versions of Prometheus use. */
const SPELLINGS = [
  { le: '0.3', threshold: 0.3 },
  { le: '0.30', threshold: 0.3 },
  { le: '1', threshold: 1 },
  { le: '1.0', threshold: 1 },
  { le: '1e+06', threshold: 1_000_000 },
  { le: '5.0E-4', threshold: 0.0005 },
  { le: '2e-05', threshold: 0.00002 },
];

/** Two versions of a service, of which the newer has other buckets: nobody knows how fast its requests are. */
function mixedFleet(
  how: string,
  labels: { readonly old: Readonly<Record<string, string>>; readonly new: Readonly<Record<string, string>> },
  more: { readonly sli?: Partial<LatencySli>; readonly group?: Group } = {}
): Scenario {
  const job = `mixed-${how.replaceAll(' ', '-')}`;
  const slo = sloFor(job, 0.3);
  return {
    sentence: `latency of a fleet of which some have other buckets, ${how}`,
    slo: { ...slo, sli: { ...slo.sli, ...more.sli } as LatencySli, ...(more.group && { group: more.group }) },
    histories: [
      ...histogram(job, '0.3', TRAFFIC, TWO_DAYS, labels.old),
      ...histogram(job, '0.25', TRAFFIC, TWO_DAYS, labels.new),
    ],
    windows: SHORT_WINDOWS,
    truth,
  };
}

const INSTANCES = { old: { instance: 'a' }, new: { instance: 'b' } };

/** A slice needs half of its requests: it has nine in ten of those whose speed is known, and not half of all. */
const SLICE = seconds(300);
const inSlices = mixedFleet('in slices', INSTANCES);
const mixedInSlices: Scenario = {
  ...inSlices,
  slo: sloOf(inSlices.slo.id, inSlices.slo.sli, { length: SLICE, target: ratio(0.5) }),
  windows: [HOUR, 4 * HOUR].map(seconds),
  truth: (end, window) => {
    const first = Math.floor((end - window) / SLICE) + 1;
    return { bad: 0, total: Math.floor(end / SLICE) - first + 1 };
  },
};

export const latencyScenarios: readonly Scenario[] = [
  ...SPELLINGS.map(({ le, threshold }): Scenario => ({
    sentence: `latency with the bucket le="${le}"`,
    slo: sloFor(`le-${le}`, threshold),
    histories: histogram(`le-${le}`, le, TRAFFIC),
    windows: SHORT_WINDOWS,
    truth,
  })),
  {
    sentence: 'latency with restarts',
    slo: sloFor('restarting', 0.3),
    histories: histogram('restarting', '0.3', TRAFFIC, { ...TWO_DAYS, restarts: [LAST_SCRAPE - 0.5 * HOUR] }),
    windows: SHORT_WINDOWS.slice(1),
    truth,
  },
  mixedFleet('told apart by job and instance', INSTANCES),
  mixedFleet(
    'told apart by their pods',
    { old: { instance: 'gateway', pod: 'a' }, new: { instance: 'gateway', pod: 'b' } },
    { sli: { instanceLabels: ['pod'] } }
  ),
  mixedFleet(
    'of which one lacks the bucket in one group only, all groups together',
    { old: { instance: 'a', route: '/' }, new: { instance: 'a', route: '/pay' } },
    { sli: { by: ['route'] }, group: [] }
  ),
  mixedInSlices,
  {
    sentence: 'latency without traffic',
    slo: sloFor('silent', 0.3),
    histories: histogram('silent', '0.3', NONE),
    windows: SHORT_WINDOWS,
    truth: () => ({ bad: 0, total: 0 }),
  },
  {
    sentence: 'latency with a threshold that has no bucket',
    slo: sloFor('unbucketed', 0.3),
    histories: histogram('unbucketed', '0.25', TRAFFIC),
    windows: SHORT_WINDOWS,
    truth: () => 'no-data',
  },
  {
    sentence: 'latency of a job that does not exist',
    slo: sloFor('absent', 0.3),
    histories: [],
    windows: SHORT_WINDOWS,
    truth: () => 'no-data',
  },
];
