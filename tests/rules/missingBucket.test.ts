import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { promql, SLIS, sloOf } from '../../src/queries/slos.fixture';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { LatencySli } from '../../src/slo/sli';
import { HOUR, MINUTE, seconds } from '../../src/slo/units';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

const OUTAGE = 2 * HOUR;
/** New code with other buckets. */
const GONE = OUTAGE + 30 * MINUTE;
const DURATION = GONE + 2 * HOUR;

function series(name: string, labels: string, value: (time: number) => number | undefined): RawSeries {
  const values = Array.from({ length: DURATION / MINUTE + 1 }, (_, minute) => value(minute * MINUTE));
  return { series: `http_request_duration_seconds_${name}{job="checkout",instance="a"${labels}}`, values };
}

/** Ten a second, all of them slow in the outage, which goes on. */
const raw = [
  series('count', '', (time) => 10 * time),
  series('bucket', ',le="0.3"', (time) => (time >= GONE ? undefined : 10 * Math.min(time, OUTAGE))),
];

test('where the bucket is gone and requests go on, the page stays, SloNoData fires, and nothing is counted', async () => {
  const firing = (at: number) => ({ at, expr: 'max by (alertname) (ALERTS{alertstate="firing"})' });
  const answers = await simulate(
    { groups: compiledRules(sloOf(SLIS.latency())), scrapeInterval: MINUTE, series: raw },
    [
      firing(GONE),
      firing(GONE + HOUR),
      firing(DURATION),
      { at: DURATION, expr: `sum_over_time(${RECORDED.total}[8h]) * ${MINUTE}` },
      { at: DURATION, expr: RECORDED.total },
    ]
  );
  const names = answers
    .slice(0, 3)
    .map((elements) => elements.map(({ labels }) => /alertname="(\w+)"/.exec(labels)?.[1]));
  expect(names).toEqual([['SloBurning'], ['SloBurning', 'SloNoData'], ['SloBurning', 'SloNoData']]);
  // The last scrape with the bucket was a minute before it was gone.
  expect(answers[3]?.[0]?.value).toBe(10 * (GONE - MINUTE));
  expect(answers[4]).toEqual([]);
});

/** New code, which has other buckets, is rolled out beside the old one, ten requests a second to each. */
const ROLLED_OUT = 30;
const MINUTES = 75;

const DURATIONS = {
  kind: 'latency',
  histogram: promql('duration_seconds'),
  buckets: 'classic',
  threshold: seconds(0.3),
  by: [],
} as const satisfies LatencySli;

/** One in ten requests of the old code is slow. */
function oldCode(labels: string): readonly RawSeries[] {
  return [minutely(`count{${labels}}`, (m) => 600 * m), minutely(`bucket{${labels},le="0.3"}`, (m) => 540 * m)];
}

/** All requests of the new code are fast, and nothing says so. */
function newCode(labels: string): readonly RawSeries[] {
  const since = (m: number) => (m < ROLLED_OUT ? undefined : 600 * (m - ROLLED_OUT));
  return ['count{', 'bucket{le="0.25",', 'bucket{le="0.5",'].map((name) => minutely(`${name}${labels}}`, since));
}

/** A series with a value each minute. */
function minutely(name: string, valueAt: (minute: number) => number | undefined): RawSeries {
  return { series: `duration_seconds_${name}`, values: Array.from({ length: MINUTES + 1 }, (_, m) => valueAt(m)) };
}

test.each([
  ['', DURATIONS, oldCode('job="a",instance="a"'), newCode('job="a",instance="b"')],
  [
    ', told apart by their pods',
    { ...DURATIONS, instanceLabels: ['pod'] },
    oldCode('instance="gateway",pod="a"'),
    newCode('instance="gateway",pod="b"'),
  ],
  [
    ', of one group',
    { ...DURATIONS, by: ['route'] },
    oldCode('instance="a",route="/"'),
    newCode('instance="b",route="/"'),
  ],
  [
    ', of which one is missing in one group only',
    { ...DURATIONS, by: ['route'] },
    oldCode('instance="a",route="/"'),
    newCode('instance="a",route="/pay"'),
  ],
])('requests of an instance without the bucket are no events%s', async (_, sli, before, after) => {
  const groups = compiledRules(sloOf(sli));
  const of = (name: string) => ({
    at: MINUTES * MINUTE,
    expr: name,
  });
  const answers = await simulate({ groups, scrapeInterval: MINUTE, series: [...before, ...after] }, [
    of(RECORDED.total),
    of(RECORDED.bad),
    of(`sum_over_time(${RECORDED.bad}[1h]) / sum_over_time(${RECORDED.total}[1h])`),
  ]);
  const values = answers.map((elements) => elements.map(({ value }) => Math.round(value * 1e6) / 1e6));
  expect(values).toEqual([[10], [1], [0.1]]);
});

/** A process that restarts where it was, with the bucket that it lacked: what it counted in that minute is in neither. */
test('where the bucket comes with a restart, no request is slow', async () => {
  const restarted = (m: number) => (m < ROLLED_OUT ? 600 * m : 500 + 600 * (m - ROLLED_OUT));
  const series = [
    minutely('count{instance="b"}', (m) => 600 * m),
    minutely('bucket{instance="b",le="0.3"}', (m) => 600 * m),
    minutely('count{instance="a"}', restarted),
    minutely('bucket{instance="a",le="0.3"}', (m) => (m < ROLLED_OUT ? undefined : restarted(m))),
  ];
  const sum = (name: string) => ({ at: MINUTES * MINUTE, expr: `sum_over_time(${name}[2h]) * ${MINUTE}` });
  const answers = await simulate({ groups: compiledRules(sloOf(DURATIONS)), scrapeInterval: MINUTE, series }, [
    sum(RECORDED.total),
    sum(RECORDED.bad),
  ]);
  // The last minute is read late.
  const seen = MINUTES - 1;
  expect(answers.map(([element]) => element?.value)).toEqual([600 * seen + 600 * (seen - ROLLED_OUT), 0]);
});
