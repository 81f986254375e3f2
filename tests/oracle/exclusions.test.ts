import '../../src/promql/readText';
import type { Exclusion } from '../../src/slo/exclusions/exclusion';
import { once, recurring } from '../../src/slo/exclusions/exclusions.fixture';
import type { Slo } from '../../src/slo/slo';
import { ratio, seconds } from '../../src/slo/units';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';
import { TOLERANCE } from './difference';
import { type Answered, measured } from './measured';
import { LAST_SCRAPE, MONTH, promql, sloOf } from './scenario';
import {
  type Counter,
  DAY,
  dayAndNight,
  eventsIn,
  HOUR,
  incident,
  plus,
  scrape,
  scrapeGauge,
  steady,
  times,
} from './traffic';

jest.setTimeout(120_000);

/** A minute after the last scrape, on a full one. */
const NOW = LAST_SCRAPE + 15;
const WINDOW = 30 * DAY;

/** Berlin is an hour ahead of UTC in January. */
const NIGHT = { start: 2.5 * HOUR, length: 1.5 * HOUR };
const NIGHTLY = recurring({}, '2026-01-01T03:30', { minutes: 90, timeZone: 'Europe/Berlin' });
const MOVE = [Date.UTC(2026, 0, 20, 9, 20) / 1000, Date.UTC(2026, 0, 20, 14, 50) / 1000] as const;
const NOW_DOWN = [LAST_SCRAPE - 2 * HOUR, LAST_SCRAPE + HOUR] as const;
const EXCLUSIONS: readonly Exclusion[] = [
  NIGHTLY,
  once('2026-01-20T09:20', '2026-01-20T14:50'),
  once('2026-02-01T11:00', '2026-02-01T14:00'),
];

/** All times that are left out until now: what arithmetic knows. */
const SPANS: ReadonlyArray<readonly [number, number]> = [
  ...Array.from({ length: 33 }, (_, day) => {
    const begin = Date.UTC(2026, 0, 1 + day) / 1000 + NIGHT.start;
    return [begin, begin + NIGHT.length] as const;
  }),
  MOVE,
  NOW_DOWN,
];

function inSpans(counter: Counter, end: number, window: number): number {
  return SPANS.reduce((sum, [from, to]) => {
    const [start, last] = [Math.max(from, end - window), Math.min(to, end)];
    return sum + (last > start ? eventsIn(counter, last, last - start) : 0);
  }, 0);
}

const kept = (counter: Counter, end: number, window: number) =>
  eventsIn(counter, end, window) - inSpans(counter, end, window);

const ALL = plus(dayAndNight(10), steady(5));
/** All failed in the move, in one night, and now; a fifth in an hour of another day, and around the beginning of a night. */
const nightBegin = Date.UTC(2026, 0, 27) / 1000 + NIGHT.start;
const rest = Date.UTC(2026, 0, 24, 10) / 1000;
const whole = (from: number, to: number): Counter => ({
  until: (time) => ALL.until(Math.min(Math.max(time, from), to)) - ALL.until(from),
});
const FAILED = plus(
  whole(...MOVE),
  whole(...NOW_DOWN),
  whole(nightBegin, nightBegin + NIGHT.length),
  incident(2, rest, rest + 6 * HOUR),
  incident(1, nightBegin - 5 * HOUR, nightBegin)
);
const SERVED = plus(ALL, times(FAILED, -1));

function eventsSlo(job: string, exclusions?: readonly Exclusion[]): Slo {
  const total = promql(`http_requests_total{job="${job}"}`);
  const selector = promql(`http_requests_total{job="${job}",code="500"}`);
  const slo = sloOf(job, { kind: 'events', counted: 'bad', selector, total, by: [] });
  return { ...slo, ...(exclusions && { exclusions }) };
}

const JOBS = ['one', 'two', 'three'];
const isDown = (time: number) =>
  [MOVE, NOW_DOWN, [rest, rest + 6 * HOUR]].some(([from = 0, to = 0]) => time > from && time <= to);
const PROBE = promql('probe_success{job="front"}');

let server: PrometheusServer;
beforeAll(async () => {
  server = await startPrometheus({
    histories: [
      ...JOBS.flatMap((job) => [
        scrape('http_requests_total', { job, code: '200' }, SERVED, MONTH),
        scrape('http_requests_total', { job, code: '500' }, FAILED, MONTH),
      ]),
      scrapeGauge('probe_success', { job: 'front' }, (time) => (isDown(time) ? 0 : 1), MONTH),
    ],
  });
});
afterAll(() => server.stop());

/** The estimator adds up to one scrape to a full outage that is cut where it is left out: 25 requests a second at most. */
const ONE_SCRAPE = 60 * 25;

function close(about: string, actual: number | undefined, truth: number, beside = 0): void {
  const isClose = Math.abs((actual ?? NaN) - truth) <= beside + TOLERANCE * truth;
  expect(isClose ? 'close' : { about, actual, truth }).toBe('close');
}

async function answerOf(slo: Slo): Promise<Answered> {
  const { answers } = await measured(server.url, [slo], NOW);
  const [answer] = answers;
  if (answer === undefined) {
    throw new Error('Nothing was measured.');
  }
  return answer;
}

test('the window and its budget hold what arithmetic holds without maintenance', async () => {
  const { status } = await answerOf(eventsSlo('one', EXCLUSIONS));
  const [bad, total] = [kept(FAILED, NOW, WINDOW), kept(ALL, NOW, WINDOW)];
  close('bad', status.events?.bad, bad, ONE_SCRAPE);
  close('total', status.events?.total, total);
  close('consumed', status.budget?.consumed, bad / total / 0.01, ONE_SCRAPE / total / 0.01);
  const time = inSpans(steady(1), NOW, WINDOW);
  expect(status.leftOut).toBe(time);
  close('time of the budget', status.budget?.allowedTime, 0.01 * (WINDOW - time));
});

test('in a maintenance nothing burns, and the service is not taken for unmeasured', async () => {
  const { status, reading } = await answerOf(eventsSlo('one', EXCLUSIONS));
  expect(reading.recent.get(seconds(HOUR))).toEqual({ bad: 0, total: 0 });
  expect([...status.burnRates.keys()].filter((window) => window <= HOUR)).toEqual([]);
  expect({ over: status.over, state: status.state, gone: status.isRecentlyUncovered }).toEqual({
    over: [],
    state: 'healthy',
    gone: false,
  });
  const without = await answerOf(eventsSlo('one'));
  expect(without.status.state).toBe('exhausted');
});

test('what two estimates differ by is no fault of the metrics, where an outage begins inside of a maintenance', async () => {
  const slo = eventsSlo('one', [...EXCLUSIONS.slice(0, 2), once('2026-02-01T10:30', '2026-02-01T14:00')]);
  const { status } = await answerOf(slo);
  expect({ clamped: status.clamped, gone: status.isRecentlyUncovered }).toEqual({ clamped: false, gone: false });
});

test('each bucket holds what arithmetic holds of it, and those inside of exclusions nothing', async () => {
  const { reading } = await answerOf(eventsSlo('one', EXCLUSIONS));
  const step = reading.bucketStep ?? seconds(0);
  expect(reading.buckets).toHaveLength(WINDOW / step);
  for (const { end, counts } of reading.buckets) {
    const truth = { bad: kept(FAILED, end, step), total: kept(ALL, end, step) };
    // `increase` extrapolates each piece by up to a scrape at both of its ends.
    const most = 0.005 * eventsIn(ALL, end, step) + ONE_SCRAPE;
    expect({
      end,
      near: Math.abs(counts.total - truth.total) <= most && Math.abs(counts.bad - truth.bad) <= most,
    }).toEqual({ end, near: true });
  }
  const sum = reading.buckets.reduce((all, { counts }) => all + counts.bad, 0);
  close('bad events of all buckets', sum, kept(FAILED, NOW, WINDOW), ONE_SCRAPE);
});

test('probes and slices leave out the same times', async () => {
  const front = sloOf('front', { kind: 'probe', metric: PROBE, by: [] });
  const sliced = {
    ...eventsSlo('two', EXCLUSIONS),
    objective: {
      ...front.objective,
      budgeting: { method: 'time-slices', length: seconds(300), target: ratio(0.9), noData: 'ignore' } as const,
    },
  };
  const probe = await answerOf({ ...front, exclusions: EXCLUSIONS });
  close('failed probes', probe.status.events?.bad, 6 * 60);
  close('probes', probe.status.events?.total, (WINDOW - inSpans(steady(1), NOW, WINDOW)) / 60);
  const slices = await answerOf(sliced);
  expect(slices.status.events?.total).toBe(slicesOutside(300));
});

/** Slices of the window of which no part lies in an exclusion. */
function slicesOutside(length: number): number {
  let count = 0;
  for (let end = Math.ceil((NOW - WINDOW) / length) * length; end <= NOW; end += length) {
    count += SPANS.some(([from, to]) => end > from && end - length < to) ? 0 : 1;
  }
  return count;
}

test('SLOs of one shape and with the same exclusions share their requests; others keep their own numbers', async () => {
  const alike = await measured(
    server.url,
    JOBS.map((job) => eventsSlo(job, EXCLUSIONS)),
    NOW
  );
  const alone = await measured(server.url, [eventsSlo('one', EXCLUSIONS)], NOW);
  expect(alike.requests).toBe(alone.requests);
  const mixed = await measured(
    server.url,
    [eventsSlo('one', EXCLUSIONS), eventsSlo('two', [NIGHTLY]), eventsSlo('three')],
    NOW
  );
  const bad = mixed.answers.map(({ status }) => status.events?.bad);
  close('all', bad[0], kept(FAILED, NOW, WINDOW), ONE_SCRAPE);
  close('none', bad[2], eventsIn(FAILED, NOW, WINDOW));
  expect(bad[1]).toBeGreaterThan(bad[0] ?? 0);
  expect(bad[1]).toBeLessThan(bad[2] ?? 0);
  expect(alike.requests).toBeLessThanOrEqual(4);
});
