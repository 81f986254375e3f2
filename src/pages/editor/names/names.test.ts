import type { CompletionSource } from '../../../ui/promql-field/completionSource';
import { bucketBounds } from './bucketBounds';
import { histogramSource } from './histogramSource';

const LABELS: Readonly<Record<string, readonly string[]>> = {
  http_request_duration_seconds_bucket: ['job', 'le'],
  native_duration_seconds: ['instance', 'job'],
};

const source: CompletionSource = {
  metricNames: async () => [
    'http_request_duration_seconds_bucket',
    'http_request_duration_seconds_count',
    'http_request_duration_seconds_sum',
    'native_duration_seconds',
    'up',
  ],
  labelNames: async (metric) => (metric === undefined ? ['job'] : (LABELS[metric] ?? [])),
  labelValues: async (label, metric) => (metric !== undefined && LABELS[metric] ? [`${label} of ${metric}`] : []),
};

describe('histogramSource', () => {
  const histograms = histogramSource(source);

  it('suggests base names first, and none of their series', async () => {
    expect(await histograms.metricNames('')).toEqual([
      'http_request_duration_seconds',
      'native_duration_seconds',
      'up',
    ]);
  });

  it('takes the labels from the buckets, without the bound', async () => {
    expect(await histograms.labelNames('http_request_duration_seconds')).toEqual(['job']);
    expect(await histograms.labelValues('job', 'http_request_duration_seconds')).toEqual([
      'job of http_request_duration_seconds_bucket',
    ]);
  });

  it('takes them from the metric where there are no buckets', async () => {
    expect(await histograms.labelNames('native_duration_seconds')).toEqual(['instance', 'job']);
  });

  it('asks for all labels where no metric is written yet', async () => {
    expect(await histograms.labelNames(undefined)).toEqual(['job']);
  });
});

test.each<[string, string | undefined]>([
  ['', undefined],
  ['sum(', undefined],
  ['{job="a"}', undefined],
  ['http_request_duration_seconds_bucket', undefined],
  ['http_request_duration_seconds{job="a"}', 'http_request_duration_seconds_bucket'],
])('the buckets of %j are in %p', (histogram, metric) => {
  expect(bucketBounds(histogram)?.metric).toBe(metric);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['none', [], []],
  ['infinity is no threshold', ['+Inf'], []],
  ['text that is no number', ['abc'], []],
  ['what is no whole number of milliseconds', ['0.0025', '0.0005', '0'], []],
  ['two spellings of one bound', ['0.3', '0.30', '1', '1.0'], ['300ms', '1s']],
  ['in order, as durations', ['2.5', '0.05', '60', '+Inf'], ['50ms', '2s500ms', '1m']],
])('bounds: %s', (_, values, durations) => {
  expect(bucketBounds('http_request_duration_seconds')?.durations(values)).toEqual(durations);
});

test.each(['http_request_duration_milliseconds', 'http_request_duration_ms{job="a"}'])(
  'bounds of %s are milliseconds, as the queries read them',
  (histogram) => {
    expect(bucketBounds(histogram)?.durations(['300', '50', '1000.0'])).toEqual(['50ms', '300ms', '1s']);
  }
);
