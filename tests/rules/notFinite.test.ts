import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { HOUR, MINUTE } from '../../src/slo/units';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

const INTERVAL = 15;
const DURATION = 3 * HOUR;
const ODD = { from: HOUR, to: HOUR + MINUTE };

/** Grows by `perSecond`, and says `odd` for a while. */
function counter(series: string, perSecond: number, odd?: number, when = ODD): RawSeries {
  const values = Array.from({ length: DURATION / INTERVAL + 1 }, (_, scrape) => {
    const time = scrape * INTERVAL;
    return odd !== undefined && time >= when.from && time < when.to ? odd : 1e6 + perSecond * time;
  });
  return { series, values };
}

const counters = (odd: number | undefined) => [
  counter('http_requests_total{job="checkout",instance="a",code="200"}', 9),
  counter('http_requests_total{job="checkout",instance="a",code="500"}', 1, odd),
];
const histogram = (odd: number | undefined) => [
  counter('http_request_duration_seconds_count{job="checkout",instance="a"}', 10, odd),
  counter('http_request_duration_seconds_bucket{job="checkout",instance="a",le="0.3"}', 9, odd),
];

/** What a counter counts from the minute before it was no number to the minute after it: the difference of either has no value. */
const LOST = 2 * MINUTE;

test.each([
  ['counters', 'bad', counters, Number.NaN, { total: LOST, bad: LOST }],
  ['counters', 'bad', counters, Number.POSITIVE_INFINITY, { total: LOST, bad: LOST }],
  ['counters', 'good', counters, Number.NaN, { total: LOST, bad: LOST }],
  ['a histogram', 'latency', histogram, Number.NaN, { total: 10 * LOST, bad: LOST }],
  ['a histogram', 'latency', histogram, Number.POSITIVE_INFINITY, { total: 10 * LOST, bad: LOST }],
] as const)(
  '%s, %s counted: of what is no finite number for a minute, that one and the next are not counted (%#)',
  async (_, kind, series, odd, lost) => {
    const expected = await read(kind, series(undefined));
    expect(expected.ratio).toBeCloseTo(0.1, 6);
    const total = expected.total - lost.total;
    const bad = expected.bad - lost.bad;
    const found = await read(kind, series(odd));
    expect(found).toEqual({ total, bad, ratio: expect.closeTo(bad / total, 3) });
  }
);

/** Events of nearly three hours, and the ratio. */
async function read(kind: 'bad' | 'good' | 'latency', series: readonly RawSeries[], duration = DURATION) {
  const groups = compiledRules(sloOf(SLIS[kind]()));
  const events = (name: string) => ({ at: duration, expr: `sum_over_time(${name}[2h59m]) * 60` });
  const answers = await simulate({ groups, scrapeInterval: INTERVAL, series }, [
    events(RECORDED.total),
    events(RECORDED.bad),
    { at: duration, expr: RECORDED.errorRatioOfWindow },
  ]);
  const [total = NaN, bad = NaN, ratio = NaN] = answers.map(([element]) => element?.value ?? NaN);
  return { total: Math.round(total), bad: Math.round(bad), ratio };
}

/** All that a process counted before is not of the minute in which its numbers are back, as if it had not been scraped. */
test('of a process that says NaN for longer than gaps are bridged, nothing of the past is counted', async () => {
  const odd = { from: HOUR, to: HOUR + 20 * MINUTE };
  const processOf = (value: number | undefined) => [
    counter('http_requests_total{job="checkout",instance="a",code="200"}', 9, value, odd),
    counter('http_requests_total{job="checkout",instance="a",code="500"}', 1, value, odd),
    counter('http_requests_total{job="checkout",instance="b",code="200"}', 9),
    counter('http_requests_total{job="checkout",instance="b",code="500"}', 1),
  ];
  const [all, without] = [await read('bad', processOf(undefined)), await read('bad', processOf(Number.NaN))];
  const lost = 21 * MINUTE;
  expect(without).toEqual({ total: all.total - 10 * lost, bad: all.bad - lost, ratio: expect.closeTo(0.1, 6) });
});

/** Counted alone, its events would be all that there are in this minute. */
test.each([Number.NaN, Number.POSITIVE_INFINITY])(
  'first errors beside a counter that becomes %s in their minute are not counted',
  async (odd) => {
    const born = Array.from({ length: DURATION / INTERVAL + 1 }, (_, scrape) => (scrape * INTERVAL < HOUR ? null : 50));
    const series = [
      counter('http_requests_total{job="checkout",instance="a",code="200"}', 9, odd, {
        from: HOUR,
        to: HOUR + 10 * MINUTE,
      }),
      { series: 'http_requests_total{job="checkout",instance="a",code="500"}', values: born },
    ];
    expect(await read('bad', series)).toMatchObject({ bad: 0 });
  }
);
