import type { Slo, SloId } from '../../slo/slo';
import { ratio } from '../../slo/units';
import { serialize } from '../../promql/serialize';
import type { CustomSli, LatencySli, NoDataPolicy, Sli, ThresholdSli } from '../../slo/sli';
import { promql, SLIS, sloOf } from '../slos.fixture';
import { mergeReads, planReads, type SloReads, withMissing } from './planReads';

describe('series that an SLO needs and that are not there', () => {
  /** What is missing where a store has series of these selectors only. */
  function missing(slo: Slo, ...there: readonly string[]) {
    const { needs } = planReads([slo]);
    const selectors = (needs.get(slo.id) ?? []).flatMap((need) => need.selectors.map((one) => serialize(one)));
    const samples = new Map(selectors.map((selector) => [selector, there.includes(selector) ? 3 : 0]));
    return withMissing(new Map([[slo.id, { samples, budgets: 1 }]]), needs).get(slo.id)?.missing;
  }

  const ALL = 'http_requests_total{job="checkout"}';
  const COUNT = 'http_request_duration_seconds_count{job="checkout"}';
  const BUCKET = 'http_request_duration_seconds_bucket{job="checkout",le=~"0\\\\.3|0\\\\.30"}';
  const custom = (total: string): Sli => ({ ...(SLIS.custom() as CustomSli), total: promql(total) });
  const threshold = (query: string): Sli => ({ ...(SLIS.threshold() as ThresholdSli), query: promql(query) });
  const either = custom('sum(rate(new_total[$window]) or rate(old_total[$window]))');
  const slices = (noData: NoDataPolicy) => sloOf(SLIS.threshold(), { slices: { noData } });
  const lag = 'log_processing_lag_seconds{job="checkout"}';

  test.each<[string, Slo, readonly string[], SloReads['missing']]>([
    ['events of any kind', sloOf(SLIS.bad()), [], { selector: ALL, without: 'nothing', role: 'total' }],
    ['no errors so far: nothing', sloOf(SLIS.bad()), [ALL], undefined],
    [
      'good events, while there are others',
      sloOf(SLIS.good()),
      [ALL],
      { selector: 'http_requests_total{job="checkout",code!~"5.."}', without: 'bad', role: 'counted' },
    ],
    ['a histogram', sloOf(SLIS.latency()), [], { selector: COUNT, without: 'nothing', role: 'total' }],
    [
      'the bucket of a threshold',
      sloOf(SLIS.latency()),
      [COUNT],
      {
        selector: 'http_request_duration_seconds_bucket{job="checkout"}',
        le: '0.3',
        without: 'nothing',
        role: 'total',
      },
    ],
    ['a histogram with that bucket: nothing', sloOf(SLIS.latency()), [COUNT, BUCKET], undefined],
    [
      'a native histogram',
      sloOf({ ...(SLIS.latency() as LatencySli), buckets: 'native' }),
      [],
      { selector: 'http_request_duration_seconds{job="checkout"}', without: 'nothing', role: 'total' },
    ],
    [
      'a probe',
      sloOf(SLIS.probe()),
      [],
      { selector: 'probe_success{job="checkout"}', without: 'nothing', role: 'total' },
    ],
    ['all that an expression reads', sloOf(either), [], { selector: 'new_total', without: 'nothing', role: 'total' }],
    ['one of what an expression reads: nothing', sloOf(either), ['old_total'], undefined],
    ['an expression that reads none: nothing', sloOf(custom('vector(1) * $window')), [], undefined],
    ...[
      'sum(stuck_jobs) or vector(0)',
      'vector(0) or sum(stuck_jobs)',
      'clamp_max(sum(stuck_jobs) or on () vector(0), 5) / 2',
      'absent(backup_done) - 1',
      'absent_over_time(backup_done[5m])',
      'vector(1) unless sum(stuck_jobs) > 3',
      'sum(rate(new_total[5m])) or absent(old_total)',
      'count_over_time((sum(stuck_jobs) or vector(0))[5m:1m])',
    ].map((query): [string, Slo, readonly string[], undefined] => [
      `what is measured by absence: nothing: ${query}`,
      sloOf(threshold(query)),
      [],
      undefined,
    ]),
    ...(
      [
        ['sum(stuck_jobs) + vector(1)', 'stuck_jobs'],
        ['sum(stuck_jobs) and vector(1)', 'stuck_jobs'],
        ['sum(stuck_jobs) unless sum(paused)', 'stuck_jobs'],
        ['(sum(stuck_jobs) or vector(0)) * sum(weight)', 'weight'],
        ['sum(a) or sum(b)', 'a'],
        ['absent(backup_done) * sum(weight)', 'weight'],
        ['sum(stuck_jobs) or absent(paused) * sum(weight)', 'stuck_jobs'],
      ] as const
    ).map(([query, selector]): [string, Slo, readonly string[], SloReads['missing']] => [
      `what an expression has no value without: ${query}`,
      sloOf(threshold(query)),
      [],
      { selector, without: 'nothing', role: 'total' },
    ]),
    [
      'what is subtracted does not stand in for what is measured',
      sloOf(threshold('sum(stuck_jobs) unless sum(paused)')),
      ['paused'],
      { selector: 'stuck_jobs', without: 'nothing', role: 'total' },
    ],
    [
      'good events that absence tells: nothing',
      sloOf({
        ...(SLIS.custom() as CustomSli),
        counted: 'good',
        expression: promql('absent(backup_done) * $window'),
        total: promql('vector($window)'),
      }),
      [],
      undefined,
    ],
    [
      'all events of an SLO of good ones in slices, each bad without',
      sloOf(SLIS.good(), { slices: { noData: 'bad', target: ratio(0.9) } }),
      [],
      { selector: ALL, without: 'bad', role: 'total' },
    ],
    ['what slices are judged by', slices('ignore'), [], { selector: lag, without: 'nothing', role: 'total' }],
    [
      'what slices are judged by that are good without',
      slices('good'),
      [],
      { selector: lag, without: 'good', role: 'total' },
    ],
    [
      'what slices are judged by that are bad without',
      slices('bad'),
      [],
      { selector: lag, without: 'bad', role: 'total' },
    ],
  ])('%s', (_, slo, there, found) => {
    expect(missing(slo, ...there)).toEqual(found);
  });

  test('what the store did not tell is not missing', () => {
    const slo = sloOf(SLIS.bad());
    const reads = new Map([[slo.id, { samples: new Map(), budgets: 1, unknown: 'ambiguous' } as const]]);
    expect(withMissing(reads, planReads([slo]).needs)).toEqual(reads);
  });

  test('each selector that is needed is counted', () => {
    const { needs, plans } = planReads([sloOf(SLIS.latency())]);
    const said = plans.map(({ read }) => read([{ labels: { slo_q: '0' }, value: 3 }]));
    const reads = withMissing(mergeReads(said), needs).get('checkout' as SloId);
    expect(reads?.missing).toEqual({ selector: COUNT, without: 'nothing', role: 'total' });
  });
});
