import '../../src/promql/readText';
import type { Expr } from '../../src/promql/ast';
import { serialize } from '../../src/promql/serialize';
import { baseEvents } from '../../src/queries/base/baseEvents';
import { sloQueries } from '../../src/queries/sloQueries';
import { instant, seconds } from '../../src/slo/units';
import { NATIVE_FLAGS, type NativeHistory, writeNativeHistories } from '../prometheus/nativeHistograms';
import { query, queryRange } from '../prometheus/prometheusApi';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';
import { difference, TOLERANCE } from './difference';
import { promql, sloOf } from './scenario';

jest.setTimeout(60_000);

/** Four hours, scraped every 15 s: ten observations a second are fast, one is slow, and none from the third hour on. */
const START = 1_700_000_040;
const HOUR = 3600;
const END = START + 4 * HOUR;
const SCRAPE = 15;
const FAST_PER_SECOND = 10;
const QUIET_FROM = 3 * HOUR;
/** Both counters began again at zero here. */
const RESTART = 2 * HOUR - 7;

/** Fast ones are in (0.125, 0.25], slow ones in (0.5, 1]: 0.25 is a bound, so the share below it is exact. */
const [FAST, SLOW] = [-2, 0];

function history(job: string, seconds: readonly number[], restart = Infinity): NativeHistory {
  const points = seconds.map((second) => {
    const counted = Math.min(second, QUIET_FROM) - (second > restart ? restart : 0);
    const buckets = [[FAST, FAST_PER_SECOND * counted] as const, [SLOW, counted] as const];
    return { time: START + second, buckets };
  });
  return { labels: { __name__: 'rpc_duration_seconds', job, instance: 'a' }, points };
}

const SCRAPES = Array.from({ length: (4 * HOUR) / SCRAPE + 1 }, (_, i) => i * SCRAPE);

let server: PrometheusServer;

beforeAll(async () => {
  server = await startPrometheus({ flags: NATIVE_FLAGS });
  await writeNativeHistories(server.url, [
    history('steady', SCRAPES),
    history('restarting', SCRAPES, RESTART),
    history(
      'gap',
      SCRAPES.filter((second) => second < HOUR || second >= HOUR + 600)
    ),
  ]);
});

afterAll(() => server.stop());

function sloFor(job: string, threshold = 0.25) {
  const histogram = promql(`rpc_duration_seconds{job="${job}"}`);
  return sloOf(`native-${job}`, {
    kind: 'latency',
    buckets: 'native',
    histogram,
    threshold: seconds(threshold),
    by: [],
  });
}

async function ask(expr: Expr, second: number): Promise<number | undefined> {
  const [sample] = await query(server.url, serialize(expr), instant(START + second));
  return sample?.value;
}

describe('raw queries of a native histogram', () => {
  const raw = (job: string, threshold?: number) => {
    const queries = sloQueries(sloFor(job, threshold));
    if (!queries.ok) {
      throw new Error(JSON.stringify(queries.error));
    }
    return queries.value;
  };

  it('count what was fast and what was slow', async () => {
    const { bad, good, total, errorRatio } = raw('steady');
    const asked = [bad, good, total, errorRatio].map((expr) => ask(expr(seconds(HOUR)), 3 * HOUR));
    const answers = await Promise.all(asked);
    const truth = [HOUR, 10 * HOUR, 11 * HOUR, 1 / 11];
    answers.forEach((answer, i) => expect(difference(answer, truth[i])).toBeLessThanOrEqual(TOLERANCE));
  });

  it('without traffic count 0, which is no NaN', async () => {
    const { bad, good, total, errorRatio } = raw('steady');
    const asked = [bad, good, total, errorRatio].map((expr) => ask(expr(seconds(HOUR / 2)), 4 * HOUR));
    expect(await Promise.all(asked)).toEqual([0, 0, 0, undefined]);
  });

  it('of a job that does not exist are no data', async () => {
    const { bad, good, total } = raw('absent');
    const asked = [bad, good, total].map((expr) => ask(expr(seconds(HOUR)), 3 * HOUR));
    expect(await Promise.all(asked)).toEqual([undefined, undefined, undefined]);
  });

  it('a threshold inside a bucket takes its share of the bucket', async () => {
    const good = await ask(raw('steady', 0.1875).good(seconds(HOUR)), 3 * HOUR);
    expect(good).toBeGreaterThan(0.3 * 10 * HOUR);
    expect(good).toBeLessThan(0.7 * 10 * HOUR);
  });
});

describe('rules of a native histogram', () => {
  /** Events of all minutes together: what the sums of every window are made of. */
  async function recorded(job: string) {
    const base = baseEvents(sloFor(job));
    if (!base.ok || base.value.form !== 'apart') {
      throw new Error('A native histogram is read by two expressions.');
    }
    const range = { start: instant(START + 120), end: instant(END), step: 60 };
    const sums = [base.value.countedEvents, base.value.totalEvents].map(async (expr) => {
      const [series] = await queryRange(server.url, serialize(expr), range);
      return (series?.points ?? []).reduce((sum, { value }) => sum + value * 60, 0);
    });
    const [good = NaN, total = NaN] = await Promise.all(sums);
    return { good, total };
  }

  // A point of each minute is looked at: what was counted between the last before a restart and the restart is lost.
  const lost = 53;

  it.each([
    ['steady', QUIET_FROM],
    ['gap', QUIET_FROM],
    ['restarting', QUIET_FROM - lost],
  ])('%s: every observation once', async (job, slow) => {
    const { good, total } = await recorded(job);
    expect(good).toBeCloseTo(10 * slow, 6);
    expect(total).toBeCloseTo(11 * slow, 6);
  });
});
