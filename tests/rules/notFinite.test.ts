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

/** Grows by `perSecond`, and says `odd` for a minute. */
function counter(series: string, perSecond: number, odd?: number): RawSeries {
  const values = Array.from({ length: DURATION / INTERVAL + 1 }, (_, scrape) => {
    const time = scrape * INTERVAL;
    return odd !== undefined && time >= ODD.from && time < ODD.to ? odd : 1e6 + perSecond * time;
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

test.each([
  ['counters', 'bad', counters, Number.NaN],
  ['counters', 'bad', counters, Number.POSITIVE_INFINITY],
  ['counters', 'good', counters, Number.NaN],
  ['a histogram', 'latency', histogram, Number.NaN],
  ['a histogram', 'latency', histogram, Number.POSITIVE_INFINITY],
] as const)(
  '%s, %s counted: a minute in which one is no finite number is one that was not scraped (%#)',
  async (_, kind, series, odd) => {
    const at = DURATION;
    const events = (name: string) => ({ at, expr: `sum_over_time(${name}[2h59m]) * 60` });
    const read = async (raw: readonly RawSeries[]) => {
      const groups = compiledRules(sloOf(SLIS[kind]()));
      const answers = await simulate({ groups, scrapeInterval: INTERVAL, series: raw }, [
        events(RECORDED.total),
        events(RECORDED.bad),
        { at, expr: RECORDED.errorRatioOfWindow },
      ]);
      return answers.map(([element]) => Math.round((element?.value ?? NaN) * 1e6) / 1e6);
    };
    const expected = await read(series(undefined));
    expect(expected[2]).toBe(0.1);
    expect(await read(series(odd))).toEqual(expected);
  }
);
