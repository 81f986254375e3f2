import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import type { Time } from '../../src/rules/proof/traffic';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { Exclusion } from '../../src/slo/exclusions/exclusion';
import { once, recurring } from '../../src/slo/exclusions/exclusions.fixture';
import type { Sli } from '../../src/slo/sli';
import { DAY, HOUR, seconds } from '../../src/slo/units';
import { alertHistory } from './alertHistory';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(240_000);

/** Simulated time begins on 1 January 1970; maintenance is from midnight of the second day until two. */
const BEGIN = DAY;
const LENGTH = 2 * HOUR;
const END = BEGIN + LENGTH;
const EXCLUSIONS: readonly Exclusion[] = [once('1970-01-02T00:00', '1970-01-02T02:00')];

/** In its first hour everything fails, in its second nothing is measured. Two hours later, twenty minutes of outage. */
const OUTAGE = [END + 2 * HOUR, END + 2 * HOUR + 1200] as const;
const DURATION = BEGIN + 12 * HOUR;
const INTERVAL = 60;
const JOB = 'job="checkout",instance="a"';

const isGone = (time: Time) => time > BEGIN + HOUR && time < END;
const isDown = (time: Time) => (time > BEGIN && time <= BEGIN + HOUR) || (time > OUTAGE[0] && time <= OUTAGE[1]);
const during = (time: Time, from: Time, to: Time) => Math.min(Math.max(time - from, 0), to - from);
const all = (time: Time) => 10 * time;
const failed = (time: Time) => 10 * (during(time, BEGIN, BEGIN + HOUR) + during(time, ...OUTAGE));

function series(name: string, labels: string, value: (time: Time) => number, duration = DURATION): RawSeries {
  const times = Array.from({ length: duration / INTERVAL + 1 }, (_, i) => i * INTERVAL);
  const values = times.map((time) => (isGone(time) ? undefined : value(time)));
  return { series: `${name}{${[JOB, labels].filter(Boolean).join(',')}}`, values };
}

function requests(labels = '', fails = failed): readonly RawSeries[] {
  return [
    series('http_requests_total', [labels, 'code="200"'].filter(Boolean).join(','), (time) => all(time) - fails(time)),
    series('http_requests_total', [labels, 'code="500"'].filter(Boolean).join(','), fails),
  ];
}

const KINDS: ReadonlyArray<
  readonly [sentence: string, kind: keyof typeof SLIS, raw: readonly RawSeries[], within: number]
> = [
  ['events, bad counted', 'bad', requests(), 1e-9],
  ['events, good counted', 'good', requests(), 1e-9],
  [
    'latency',
    'latency',
    [
      series('http_request_duration_seconds_count', '', all),
      series('http_request_duration_seconds_bucket', 'le="0.3"', (time) => all(time) - failed(time)),
      series('http_request_duration_seconds_bucket', 'le="+Inf"', all),
    ],
    1e-9,
  ],
  // One minute of the 1,320 that are left is begun by the maintenance.
  ['a probe', 'probe', [series('probe_success', '', (time) => (isDown(time) ? 0 : 1))], 1 / 1319],
  [
    'a threshold',
    'threshold',
    [series('log_processing_lag_seconds', '', (time) => (isDown(time) ? 900 : 20))],
    1 / 1319,
  ],
  // A rate of five minutes each minute: an estimate.
  ['custom expressions', 'custom', [series('failed_total', '', failed), series('all_total', '', all)], 0.01],
];

function compiled(sli: Sli, exclusions = EXCLUSIONS) {
  const slo = sloOf(sli);
  const window = { kind: 'rolling', length: seconds(DAY) } as const;
  return compiledRules({ ...slo, objective: { ...slo.objective, window }, exclusions });
}

test.each(KINDS)('%s: maintenance is in neither sum of the window', async (_, kind, raw, within) => {
  const simulation = { groups: compiled(SLIS[kind]()), scrapeInterval: INTERVAL, series: raw };
  const inside = BEGIN + 90 * 60;
  const answers = await simulate(simulation, [
    { at: DURATION, expr: RECORDED.errorRatioOfWindow },
    { at: inside, expr: RECORDED.total },
    { at: inside, expr: RECORDED.bad },
    { at: DURATION, expr: `count_over_time(${RECORDED.total}[${DAY - 1}s])` },
  ]);
  const [ratio, total, bad, minutes] = answers.map(([element]) => element?.value);
  expect(Math.abs((ratio ?? NaN) / (1200 / (DAY - LENGTH)) - 1)).toBeLessThanOrEqual(within);
  expect({ total, bad }).toEqual({ total: 0, bad: 0 });
  // No minute is missing, though an hour was not measured.
  expect(minutes).toBe(DAY / INTERVAL);
});

test('a maintenance each night is left out of each of its nights', async () => {
  const nightly = recurring({}, '1970-01-01T00:00', { timeZone: 'Asia/Kathmandu' });
  const isNight = (time: Time) => (time + 5.75 * HOUR) % DAY < LENGTH;
  const nights = (time: Time) => {
    let count = 0;
    for (let at = 0; at < time; at += INTERVAL) {
      count += isNight(at) ? 10 * INTERVAL : 0;
    }
    return count;
  };
  const counters = [
    { series: `http_requests_total{${JOB},code="200"}`, value: (time: Time) => all(time) - nights(time) },
    { series: `http_requests_total{${JOB},code="500"}`, value: nights },
  ];
  const times = Array.from({ length: (3 * DAY) / INTERVAL + 1 }, (_, i) => i * INTERVAL);
  const raw = counters.map(({ series: name, value }) => ({ series: name, values: times.map(value) }));
  const simulation = { groups: compiled(SLIS.bad(), [nightly]), scrapeInterval: INTERVAL, series: raw };
  const [ratio] = await simulate(simulation, [{ at: 3 * DAY, expr: RECORDED.errorRatioOfWindow }]);
  expect(ratio?.[0]?.value).toBe(0);
});

describe('alerts', () => {
  const scraping = { interval: INTERVAL, duration: DURATION };
  const quietLater = (time: Time) => Math.min(failed(time), failed(BEGIN + HOUR));
  const tiers = async (sli: Sli, raw: readonly RawSeries[], exclusions = EXCLUSIONS) =>
    Object.keys(await alertHistory(compiled(sli, exclusions), raw, scraping)).sort();

  test('nobody is told of an outage in a maintenance, nor of its missing data', async () => {
    expect(await tiers(SLIS.bad(), requests('', quietLater))).toEqual([]);
  });

  test('without the exclusion, everybody is', async () => {
    const told = await tiers(SLIS.bad(), requests('', quietLater), []);
    expect(told).toEqual(expect.arrayContaining(['budget-exhausted', 'no-data']));
    expect(told.filter((tier) => tier.startsWith('page'))).not.toEqual([]);
  });

  test('an outage after it is told as ever', async () => {
    const told = await tiers(SLIS.bad(), requests());
    expect(told.filter((tier) => tier.startsWith('page'))).not.toEqual([]);
    expect(told).not.toContain('no-data');
  });

  test('each of several budgets is silent in a maintenance', async () => {
    const raw = ['eu', 'us'].flatMap((region) => requests(`region="${region}"`, quietLater));
    expect(await tiers({ ...SLIS.bad(), by: ['region'] } as Sli, raw)).toEqual([]);
  });
});
