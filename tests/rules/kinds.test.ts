import '../../src/promql/readText';
import { RECORDED } from '../../src/queries/recorded/names';
import { custom, SLIS, sloOf } from '../../src/queries/slos.fixture';
import type { Time } from '../../src/rules/proof/traffic';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import type { Sli } from '../../src/slo/sli';
import { DAY, HOUR, seconds, type Seconds } from '../../src/slo/units';
import { firingAlerts } from './firingAlerts';
import { type RawSeries, simulate } from './simulation';

jest.setTimeout(120_000);

const INTERVAL = 60;
const START = DAY;
const OUTAGE = HOUR;
const DURATION = START + 6 * HOUR;
const WINDOW: Seconds = seconds(DAY);
const JOB = 'job="checkout",instance="a"';

const isOut = (time: Time) => time > START && time <= START + OUTAGE;

function series(name: string, labels: string, value: (time: Time) => number): RawSeries {
  const values = Array.from({ length: DURATION / INTERVAL + 1 }, (_, i) => value(i * INTERVAL));
  return { series: `${name}{${[JOB, labels].filter(Boolean).join(',')}}`, values };
}

/** Ten events a second; in the outage all of them fail. */
const all = (time: Time) => 10 * time;
const failed = (time: Time) => 10 * Math.min(Math.max(time - START, 0), OUTAGE);
const served = (time: Time) => all(time) - failed(time);

const requests = [
  series('http_requests_total', 'code="200"', served),
  series('http_requests_total', 'code="500"', failed),
];

/** An outage of an hour, in the metrics of each kind, and the share of the day's events that it is. */
const KINDS: ReadonlyArray<
  readonly [sentence: string, kind: keyof typeof SLIS, raw: readonly RawSeries[], within: number]
> = [
  ['events, bad counted', 'bad', requests, 1e-9],
  ['events, good counted', 'good', requests, 1e-9],
  [
    'latency',
    'latency',
    [
      series('http_request_duration_seconds_count', '', all),
      series('http_request_duration_seconds_bucket', 'le="0.3"', served),
      series('http_request_duration_seconds_bucket', 'le="+Inf"', all),
    ],
    1e-9,
  ],
  ['a probe', 'probe', [series('probe_success', '', (time) => (isOut(time) ? 0 : 1))], 1e-9],
  ['a threshold', 'threshold', [series('log_processing_lag_seconds', '', (time) => (isOut(time) ? 900 : 20))], 1e-9],
  // A rate of five minutes each minute: an estimate.
  ['custom expressions', 'custom', [series('failed_total', '', failed), series('all_total', '', all)], 0.005],
];

const TRUTH = OUTAGE / DAY;

function compiled(sli: Sli) {
  const slo = sloOf(sli);
  return compiledRules({ ...slo, objective: { ...slo.objective, window: { kind: 'rolling', length: WINDOW } } });
}

test.each(KINDS)('%s: the error ratio of the window', async (_, kind, raw, within) => {
  const simulation = { groups: compiled(SLIS[kind]()), scrapeInterval: INTERVAL, series: raw };
  const [answer] = await simulate(simulation, [{ at: DURATION, expr: RECORDED.errorRatioOfWindow }]);
  expect(Math.abs((answer?.[0]?.value ?? NaN) / TRUTH - 1)).toBeLessThanOrEqual(within);
});

test('a quotient that is none while there is no traffic leaves out those minutes, and the page fires after them', async () => {
  const rate = (name: string) => `sum(rate(${name}{job="checkout"}[$window]))`;
  const sli = custom(`${rate('all_total')} * (${rate('failed_total')} / ${rate('all_total')})`, rate('all_total'));
  const quiet = [START - HOUR, START] as const;
  const until = (time: Time) => Math.min(time, quiet[0]) + Math.max(0, time - quiet[1]);
  const raw = [
    series('all_total', '', (time) => 10 * until(time)),
    series('failed_total', '', (time) => 5 * Math.max(0, time - quiet[1])),
  ];
  const simulation = { groups: compiled(sli), scrapeInterval: INTERVAL, series: raw };
  const pages = await firingAlerts(simulation, 'SloBurning', START + HOUR / 3);
  expect(pages.map(({ labels }) => labels['severity'])).toContain('page');
  const [answer] = await simulate(simulation, [{ at: START + 2 * HOUR, expr: RECORDED.errorRatioOfWindow }]);
  // Half of two hours of 24, of which one had no traffic; an estimate.
  expect(answer?.[0]?.value).toBeCloseTo(1 / 24, 2);
});

test('each group of a probe has a budget of its own, and its alerts name it', async () => {
  const raw = [
    series('probe_success', 'region="eu"', (time) => (isOut(time) ? 0 : 1)),
    series('probe_success', 'region="us"', () => 1),
  ];
  const groups = compiled({ ...SLIS.probe(), by: ['region'] } as Sli);
  const [answer] = await simulate({ groups, scrapeInterval: INTERVAL, series: raw }, [
    { at: DURATION, expr: RECORDED.errorRatioOfWindow },
  ]);
  const ratios = answer?.map(({ labels, value }) => [/region="([^"]*)"/.exec(labels)?.[1], Number(value.toFixed(9))]);
  expect(ratios?.sort()).toEqual([
    ['eu', Number(TRUTH.toFixed(9))],
    ['us', 0],
  ]);
  const summaries = groups.flatMap(({ rules }) => rules.flatMap((rule) => ('alert' in rule ? [rule.annotations] : [])));
  expect(summaries[0]?.['summary']).toBe(
    'checkout (region {{ or $labels.region "(empty)" }}): the error budget burns at 2.06× or faster.'
  );
});
