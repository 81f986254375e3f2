import { HOUR, seconds } from '../slo/units';
import { leSpellings } from './leSpellings';
import { missingBucket } from './missingBucket';
import { promql } from './slos.fixture';

test.each([
  [0.3, ['0.3', '0.30']],
  [1, ['1', '1.0']],
  [10, ['10', '10.0']],
  [2.5, ['2.5', '2.50']],
  [0.1 + 0.2, ['0.3', '0.30']],
  [0.0005, ['0.0005', '0.00050', '5.0E-4']],
  [0.000025, ['0.000025', '0.0000250', '2.5e-05', '2.5E-5']],
  [0.0000001, ['0.0000001', '0.00000010', '1e-07', '1.0E-7', '1e-7']],
  [1_000_000, ['1000000', '1000000.0', '1e+06']],
  [25_000_000, ['25000000', '25000000.0', '2.5e+07', '2.5E7']],
])('spellings of the bucket bound %d', (bound, spellings) => {
  expect(leSpellings(bound)).toEqual(spellings);
});

const check = (histogram: string, threshold: number) =>
  missingBucket(
    { kind: 'latency', histogram: promql(histogram), buckets: 'classic', threshold: seconds(threshold), by: [] },
    HOUR
  );

const les = (...list: readonly string[]) => list.map((le) => ({ labels: { le }, value: 1 }));

test('asks for the bounds that were there in the window', () => {
  const result = check('rpc_seconds{job="a"}', 0.3);
  expect(result.ok && result.value.expr).toBe('group by (le) (present_over_time(rpc_seconds_bucket{job="a"}[1h]))');
});

test.each([
  ['the bucket is there', les('0.1', '0.3', '+Inf'), { kind: 'found' }],
  ['the bucket is there in another spelling', les('0.1', '0.30', '+Inf'), { kind: 'found' }],
  ['other buckets are there', les('1.0', '+Inf', '0.25', '1', 'x'), { kind: 'missing-bucket', bounds: [0.25, 1] }],
  ['only +Inf is there', les('+Inf'), { kind: 'missing-bucket', bounds: [] }],
  ['nothing is there', [], { kind: 'no-data' }],
  ['something without bounds is there', [{ labels: {}, value: 1 }], { kind: 'no-data' }],
])('%s', (_, samples, verdict) => {
  const result = check('rpc_seconds', 0.3);
  expect(result.ok && result.value.read(samples)).toEqual(verdict);
});

test('bounds in milliseconds are told in seconds', () => {
  const result = check('rpc_milliseconds', 0.3);
  expect(result.ok && result.value.read(les('250', '1000'))).toEqual({ kind: 'missing-bucket', bounds: [0.25, 1] });
});

test('a histogram that cannot be read is refused', () => {
  const result = check('rpc_seconds_count', 0.3);
  expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(['histogram-suffix']);
});
