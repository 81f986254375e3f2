import { promql, SLIS, sloOf } from '../../queries/slos.fixture';
import type { Sli } from '../../slo/sli';
import { imitate } from './imitation';
import { seriesName } from './seriesText';

/** Two events are good and one is bad in each minute. */
const WORLD = { good: (time: number) => (2 * time) / 60, bad: (time: number) => time / 60 };

function scraped(sli: Sli) {
  const { level, sources } = imitate(sloOf(sli));
  return { level, series: sources.map(({ labels, value }) => [seriesName(labels), value(WORLD, 600)]) };
}

const AT = 'job="checkout",instance="a"';

test.each<readonly [string, Sli, ReadonlyArray<readonly [string, number]>]>([
  [
    'bad counted',
    SLIS.bad(),
    [
      [`http_requests_total{${AT},code="500"}`, 10],
      [`http_requests_total{${AT},code="200"}`, 20],
    ],
  ],
  [
    'good counted',
    SLIS.good(),
    [
      [`http_requests_total{${AT},code="200"}`, 20],
      [`http_requests_total{${AT},code="500"}`, 10],
    ],
  ],
  [
    'two metrics',
    { kind: 'events', counted: 'bad', selector: promql('failed_total'), total: promql('all_total'), by: ['region'] },
    [
      ['failed_total{region="a",job="a",instance="a"}', 10],
      ['all_total{region="a",job="a",instance="a"}', 30],
    ],
  ],
  [
    'latency',
    SLIS.latency(),
    [
      [`http_request_duration_seconds_bucket{${AT},le="0.3"}`, 20],
      [`http_request_duration_seconds_count{${AT}}`, 30],
    ],
  ],
  [
    'processes told apart by other labels',
    { ...SLIS.latency(), instanceLabels: ['pod', 'container'] } as Sli,
    [
      ['http_request_duration_seconds_bucket{job="checkout",pod="a",container="a",le="0.3"}', 20],
      ['http_request_duration_seconds_count{job="checkout",pod="a",container="a"}', 30],
    ],
  ],
  ['a probe', SLIS.probe(), [[`probe_success{${AT}}`, 1]]],
  ['a threshold', SLIS.threshold(), [[`log_processing_lag_seconds{${AT}}`, 300]]],
  [
    'custom rates, added up',
    {
      kind: 'custom',
      counted: 'bad',
      expression: promql('sum(rate(deferred_total[$window])) + sum(rate(bounced_total[$window]))'),
      total: promql('sum(rate(sent_total[$window]))'),
    },
    [
      ['deferred_total{job="a",instance="a"}', 10],
      ['sent_total{job="a",instance="a"}', 30],
      ['bounced_total{job="a",instance="a"}', 0],
    ],
  ],
])('%s', (_, sli, series) => {
  const { level, series: found } = scraped(sli);
  expect(level).toBe('raw');
  expect(found.map(([name, value]) => [sorted(String(name)), value])).toEqual(
    series.map(([name, value]) => [sorted(name), value])
  );
});

function sorted(name: string): string {
  return name.replace(/\{(.*)\}/, (_, labels: string) => `{${labels.split(',').sort().join(',')}}`);
}

test.each<readonly [string, Sli]>([
  [
    'a threshold that reckons',
    { kind: 'threshold', query: promql('time() - max(last_run_seconds)'), op: '<', value: 60 },
  ],
  [
    'custom expressions that subtract',
    {
      kind: 'custom',
      counted: 'bad',
      expression: promql('sum(rate(all_total[$window])) - sum(rate(good_total[$window]))'),
      total: promql('sum(rate(all_total[$window]))'),
    },
  ],
  ['a total that is not one', { kind: 'events', counted: 'bad', selector: promql('x'), total: promql('x'), by: [] }],
])('%s: what would be recorded, in events a second', (_, sli) => {
  const labels = 'slo_id="checkout",slo_service="checkout",slo_team="payments"';
  const { level, series } = scraped(sli);
  expect(level).toBe('recorded');
  expect(series).toEqual([
    [`slo:total_events:rate{${labels}}`, 3 / 60],
    [`slo:bad_events:rate{${labels}}`, 1 / 60],
  ]);
});
