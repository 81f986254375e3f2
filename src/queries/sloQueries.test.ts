import { serialize } from '../promql/serialize';
import type { Sli, TimeSlices } from '../slo/sli';
import { DAY, HOUR, ratio, seconds } from '../slo/units';
import { sloQueries } from './sloQueries';
import { custom, events, promql, sloOf, SLIS } from './slos.fixture';

function texts(sli: Sli, slices?: Partial<TimeSlices>) {
  const queries = sloQueries(sloOf(sli, slices && { slices }));
  if (!queries.ok) {
    return queries.error;
  }
  const { bad, good, total, errorRatio } = queries.value;
  return [bad, good, total, errorRatio].map((expr) => serialize(expr(HOUR)));
}

const T = 'sum(increase(http_requests_total{job="checkout"}[1h]))';
const B = 'sum(increase(http_requests_total{job="checkout",code=~"5.."}[1h]))';
const G = 'sum(increase(http_requests_total{job="checkout",code!~"5.."}[1h]))';

const UP_TO = 'increase(http_request_duration_seconds_bucket{job="checkout",le=~"0\\\\.3|0\\\\.30"}[1h])';
const BUCKET = `sum(${UP_TO})`;
const COUNT = `sum(increase(http_request_duration_seconds_count{job="checkout"}[1h]) and on (job, instance) ${UP_TO})`;

const SAMPLES = 'sum(count_over_time(probe_success{job="checkout"}[59m59s999ms]))';
const SUCCESSES =
  'sum(sum_over_time(probe_success{job="checkout"}[59m59s999ms]) <= count_over_time(probe_success{job="checkout"}[59m59s999ms]))';

const HOLDS = 'max(log_processing_lag_seconds{job="checkout"}) >= -Inf <= bool 300';
const HELD = `sum_over_time((${HOLDS})[59m59s999ms:1m])`;
const MISSED = `sum_over_time((${HOLDS} == bool 0)[59m59s999ms:1m])`;
const JUDGED = `count_over_time((${HOLDS})[59m59s999ms:1m])`;
const SLICES = 'count_over_time(vector(1)[59m59s999ms:1m])';

const FAILED = 'sum(rate(failed_total{job="checkout"}[1h])) * 3600';
const ALL = 'sum(rate(all_total{job="checkout"}[1h])) * 3600';

/** Bad, good, total and error ratio, where the one that is counted may be absent. */
function counting(outcome: 'bad' | 'good', counted: string, total: string): readonly string[] {
  const safe = `${counted} or 0 * ${total}`;
  const rest = `clamp_min(${total} - (${safe}), 0)`;
  return outcome === 'bad'
    ? [safe, rest, total, `clamp((${safe}) / (${total} > 0), 0, 1)`]
    : [rest, safe, total, `clamp(1 - (${safe}) / (${total} > 0), 0, 1)`];
}

test.each<[string, Sli, Partial<TimeSlices> | undefined, readonly string[]]>([
  ['events, bad counted', SLIS.bad(), undefined, counting('bad', B, T)],
  ['events, good counted', SLIS.good(), undefined, counting('good', G, T)],
  [
    'latency: a missing bucket is no data, so nothing stands in for it',
    SLIS.latency(),
    undefined,
    [`clamp_min(${COUNT} - ${BUCKET}, 0)`, BUCKET, COUNT, `clamp(1 - ${BUCKET} / (${COUNT} > 0), 0, 1)`],
  ],
  ['probe: each sample is an event', SLIS.probe(), undefined, counting('good', SUCCESSES, SAMPLES)],
  [
    'threshold: slices without a value are left out',
    SLIS.threshold(),
    { noData: 'ignore' },
    counting('good', HELD, JUDGED),
  ],
  ['threshold: slices without a value are bad', SLIS.threshold(), { noData: 'bad' }, counting('good', HELD, SLICES)],
  ['threshold: slices without a value are good', SLIS.threshold(), { noData: 'good' }, counting('bad', MISSED, SLICES)],
  [
    'custom: a rate times the window',
    SLIS.custom(),
    undefined,
    [
      `${FAILED} or 0 * (${ALL})`,
      `clamp_min(${ALL} - (${FAILED} or 0 * (${ALL})), 0)`,
      ALL,
      `clamp((${FAILED} or 0 * (${ALL})) / (${ALL} > 0), 0, 1)`,
    ],
  ],
])('%s', (_, sli, slices, expected) => {
  expect(texts(sli, slices)).toEqual(expected);
});

const native = (histogram: string): Sli => ({
  kind: 'latency',
  histogram: promql(histogram),
  buckets: 'native',
  threshold: seconds(0.3),
  by: [],
});

const threshold = (query: string): Sli => ({ kind: 'threshold', query: promql(query), op: '>', value: -0.5 });

test.each<[string, Sli, string]>([
  [
    'a custom increase is left as it is',
    custom('sum(increase(a[$window]))', 'sum(increase(b[$window]))'),
    'sum(increase(b[1h]))',
  ],
  ['several elements are summed', custom('increase(a[$window])', 'increase(b[$window])'), 'sum(increase(b[1h]))'],
  [
    'a subquery and an offset of a template keep their own durations',
    custom('sum(increase(a[$window]))', 'sum(max_over_time(b[$window:5m] offset 1d))'),
    'sum(max_over_time(b[1h:5m] offset 1d))',
  ],
  [
    'several elements of a threshold all have to hold',
    threshold('lag{job="a"}'),
    'count_over_time(min(lag{job="a"} >= -Inf > bool -0.5)[59m59s999ms:1m])',
  ],
  [
    'a threshold on a number becomes a vector',
    threshold('time() - scalar(last_run)'),
    'count_over_time((vector(time() - scalar(last_run)) >= -Inf > bool -0.5)[59m59s999ms:1m])',
  ],
  [
    'a threshold on a sum of aggregations is one element already',
    threshold('time() - max(last_run)'),
    'count_over_time((time() - max(last_run) >= -Inf > bool -0.5)[59m59s999ms:1m])',
  ],
  [
    'milliseconds in the name of a histogram are the unit of its buckets',
    { kind: 'latency', histogram: promql('rpc_milliseconds'), buckets: 'classic', threshold: seconds(0.3), by: [] },
    'sum(increase(rpc_milliseconds_count[1h]) and on (job, instance) increase(rpc_milliseconds_bucket{le=~"300|300\\\\.0"}[1h]))',
  ],
  [
    'a native histogram counts all its observations',
    native('rpc_milliseconds{job="a"}'),
    'histogram_count(sum(increase(rpc_milliseconds{job="a"}[1h])))',
  ],
  [
    'a native histogram without observations has none below the threshold',
    native('rpc_milliseconds{job="a"}'),
    'histogram_fraction(0, 300, sum(increase(rpc_milliseconds{job="a"}[1h]))) * (histogram_count(sum(increase(rpc_milliseconds{job="a"}[1h]))) > 0) or histogram_count(sum(increase(rpc_milliseconds{job="a"}[1h])))',
  ],
  [
    'names that need quotes stay quoted',
    {
      kind: 'latency',
      histogram: promql('{"http.duration", "service.name"="a"}'),
      buckets: 'classic',
      threshold: seconds(1),
      by: [],
    },
    'sum(increase({"http.duration_count","service.name"="a"}[1h]) and on (job, instance) increase({"http.duration_bucket","service.name"="a",le=~"1|1\\\\.0"}[1h]))',
  ],
])('%s', (_, sli, total) => {
  expect(texts(sli)).toContain(total);
});

test('the window of a rolling month is written in days', () => {
  const queries = sloQueries(sloOf(SLIS.bad()));
  expect(queries.ok && serialize(queries.value.total(seconds(30 * DAY)))).toBe(
    'sum(increase(http_requests_total{job="checkout"}[30d]))'
  );
});

describe('time slices of an SLI that counts events', () => {
  const sliced = (sli: Sli, slices: Partial<TimeSlices>) => {
    const queries = sloQueries(sloOf(sli, { slices: { length: seconds(300), ...slices } }));
    return queries.ok ? serialize(queries.value.good(HOUR)) : queries.error;
  };

  it('are good up to the bad events that the target of a slice allows', () => {
    expect(sliced(events('ok_total'), { target: ratio(0.99) })).toBe(
      'sum_over_time(((sum(increase(ok_total[5m])) or 0 * sum(increase(a_total[5m]))) / (sum(increase(a_total[5m])) > 0) >= -Inf >= bool 0.99)[59m59s999ms:5m]) or 0 * count_over_time(((sum(increase(ok_total[5m])) or 0 * sum(increase(a_total[5m]))) / (sum(increase(a_total[5m])) > 0) >= -Inf >= bool 0.99)[59m59s999ms:5m])'
    );
    expect(sliced(SLIS.bad(), { target: ratio(0.999) })).toContain('>= -Inf <= bool 0.001)[59m59s999ms:5m]');
  });

  it('are all there where one without data is bad', () => {
    const queries = sloQueries(
      sloOf(SLIS.bad(), { slices: { length: seconds(300), target: ratio(0.9), noData: 'bad' } })
    );
    expect(queries.ok && serialize(queries.value.total(HOUR))).toBe('count_over_time(vector(1)[59m59s999ms:5m])');
  });

  test.each(['bad', 'latency', 'probe', 'custom'] as const)('without a target are refused: %s', (kind) => {
    expect(sliced(SLIS[kind](), {})).toEqual([
      {
        path: ['objective', 'slices', 'target'],
        code: 'slice-target-missing',
        message: 'Nothing says what makes a slice good. Add the ratio of good events that it needs, like target: 99.',
      },
    ]);
  });
});
