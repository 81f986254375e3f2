import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { promql, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { Sli } from '../../src/slo/sli';
import { MINUTE, seconds } from '../../src/slo/units';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

const UNTIL = 40;
/** In this minute a second pod is found, which has served for days. */
const LATE = 20;
/** In this minute the first pod, which was there all the time, fails for the first time. */
const FAILS = 30;
const PAST = { served: 1_000_000, failed: 30_000 };

function series(name: string, valueAt: (minute: number) => number | undefined): RawSeries {
  return { series: name, values: Array.from({ length: UNTIL + 1 }, (_, minute) => valueAt(minute)) };
}

/** Ten requests a second to each pod. Nothing but `pod` says which process it was. */
const served = (minute: number) => 600 * minute;
const servedLate = (minute: number) => (minute < LATE ? undefined : PAST.served + 600 * (minute - LATE));
const failed = (minute: number) => (minute < FAILS ? undefined : 7);
const failedLate = (minute: number) => (minute < LATE ? undefined : PAST.failed);
/** Of a metric of its own: all that was served, what failed with it. */
const all = (minute: number) => served(minute) + (failed(minute) ?? 0);

const CODES = {
  sli: {
    kind: 'events',
    counted: 'bad',
    selector: promql('http_requests_total{app="checkout",code=~"5.."}'),
    total: promql('http_requests_total{app="checkout"}'),
    by: [],
  },
  series: [
    series('http_requests_total{app="checkout",pod="a",code="200"}', served),
    series('http_requests_total{app="checkout",pod="b",code="200"}', servedLate),
    series('http_requests_total{app="checkout",pod="a",code="500"}', failed),
    series('http_requests_total{app="checkout",pod="b",code="500"}', failedLate),
  ],
} satisfies { readonly sli: Sli; readonly series: readonly RawSeries[] };

const METRICS: typeof CODES = {
  sli: { ...CODES.sli, selector: promql('failed_total'), total: promql('requests_total') },
  series: [
    series('requests_total{pod="a"}', all),
    series('requests_total{pod="b"}', servedLate),
    series('failed_total{pod="a"}', failed),
    series('failed_total{pod="b"}', failedLate),
  ],
};

const HISTOGRAM = {
  sli: {
    kind: 'latency',
    histogram: promql('duration_seconds'),
    buckets: 'classic',
    threshold: seconds(0.3),
    by: [],
  },
  series: [
    series('duration_seconds_count{pod="a",route="/"}', served),
    series('duration_seconds_bucket{pod="a",route="/",le="0.3"}', served),
    series('duration_seconds_count{pod="a",route="/pay"}', failed),
    series('duration_seconds_bucket{pod="a",route="/pay",le="0.3"}', (minute) => (minute < FAILS ? undefined : 0)),
    series('duration_seconds_count{pod="b",route="/"}', servedLate),
    series('duration_seconds_bucket{pod="b",route="/",le="0.3"}', (minute) =>
      minute < LATE ? undefined : PAST.served - PAST.failed + 600 * (minute - LATE)
    ),
  ],
} satisfies { readonly sli: Sli; readonly series: readonly RawSeries[] };

/** Of both pods, since they were first seen; of the first one its seven failures, too. */
const SEEN = 600 * UNTIL + 600 * (UNTIL - LATE) + 7;

describe.each([
  // Of one metric, what failed before is a series of its own.
  ['counters by outcome', CODES, PAST.served + PAST.failed],
  ['counters of their own', METRICS, PAST.served],
  ['histograms', HISTOGRAM, PAST.served],
])('of %s that only their pod tells apart', (_, { sli, series: all }, past) => {
  async function counted(instanceLabels: readonly string[] | undefined) {
    const groups = compiledRules(sloOf(instanceLabels === undefined ? sli : { ...sli, instanceLabels }));
    const sum = (name: string) => ({ at: (UNTIL + 1) * MINUTE, expr: `sum_over_time(${name}[1h]) * 60` });
    const answers = await simulate(
      { groups, scrapeInterval: MINUTE, series: all },
      [RECORDED.bad, RECORDED.total].map(sum)
    );
    return answers.map(([element]) => Math.round(element?.value ?? NaN));
  }

  test('the past of one that is found late is not counted, and the first failures of one that goes on are', async () => {
    expect(await counted(['pod'])).toEqual([7, SEEN]);
    expect(await counted(['region', 'pod'])).toEqual([7, SEEN]);
  });

  test('all that it ever counted is, where it is not said which labels tell them apart', async () => {
    expect(await counted(undefined)).toEqual([PAST.failed + 7, past + SEEN]);
  });
});
