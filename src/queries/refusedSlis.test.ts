import type { Sli } from '../slo/sli';
import { seconds } from '../slo/units';
import { sloQueries } from './sloQueries';
import { custom, events, promql, sloOf, SLIS } from './slos.fixture';

const latency = (histogram: string): Sli => ({
  kind: 'latency',
  buckets: 'classic',
  histogram: promql(histogram),
  threshold: seconds(0.3),
  by: [],
});

test.each<[string, Sli, string, string, string]>([
  [
    'a range in a selector',
    events('a_total[5m]'),
    'sli.events.good',
    'promql-not-a-selector',
    'A selector has no range. Remove the brackets [ ]: the window is added for you.',
  ],
  ['an empty total', events('a_total', ''), 'sli.events.total', 'promql-empty', 'The query is empty. Write a query.'],
  [
    'an unnamed histogram',
    latency('{job="a"}'),
    'sli.latency.histogram',
    'histogram-unnamed',
    'The histogram has no name. Write its base name, like http_request_duration_seconds.',
  ],
  [
    'a series of a histogram instead of its base name',
    latency('rpc_seconds_bucket'),
    'sli.latency.histogram',
    'histogram-suffix',
    'The base name of a histogram has no _bucket. Write rpc_seconds.',
  ],
  [
    'a bucket picked by hand',
    latency('rpc_seconds{le="0.3"}'),
    'sli.latency.histogram',
    'histogram-le',
    'The label le follows from the threshold. Remove it from the histogram.',
  ],
  [
    'a custom SLI without the window',
    custom('sum(rate(a[5m]))', 'sum(rate(b[$window]))'),
    'sli.custom.bad',
    'promql-window-placeholder',
    'The window is missing. Write $window as the range, like sum(rate(errors_total[$window])).',
  ],
  [
    'a custom SLI that divides counts by rates',
    custom('sum(increase(a[$window]))', 'sum(rate(b[$window]))'),
    'sli.custom.bad',
    'custom-units-differ',
    'One of bad and total is a rate per second, the other is not. Use rate(…[$window]) in both, or increase(…[$window]) in both.',
  ],
])('%s is refused', (_, sli, path, code, message) => {
  const result = sloQueries(sloOf(sli));
  expect(result.ok ? [] : result.error).toEqual([{ path: path.split('.'), code, message }]);
});

test('both fields of an SLI are judged at once', () => {
  const result = sloQueries(sloOf(events('a{', 'b{')));
  expect(result.ok ? [] : result.error.map(({ path }) => path.join('.'))).toEqual([
    'sli.events.good',
    'sli.events.total',
  ]);
});

test('a threshold SLI without slices is refused: nobody said what a slice is', () => {
  const slo = sloOf(SLIS.threshold());
  const result = sloQueries({ ...slo, objective: { ...slo.objective, budgeting: { method: 'occurrences' } } });
  expect(result.ok ? [] : result.error).toEqual([
    {
      path: ['objective', 'slices'],
      code: 'slices-missing',
      message:
        'A threshold SLI is judged slice by slice, and its objective has no slices. Add them, like slices: { length: 1m, noData: ignore }.',
    },
  ]);
});
