import { groupOf } from '../../slo/group';
import { ofGroup } from '../../slo/ofGroup';
import type { Sample } from '../../slo/samples';
import type { EventsSli, Sli } from '../../slo/sli';
import type { Slo } from '../../slo/slo';
import { HOUR, instant } from '../../slo/units';
import { planBuckets, planEvents } from '../batch';
import { fromRecorded } from '../recorded/fromRecorded';
import type { EventsPlan } from '../plans';
import { readGroups } from './readGroups';
import { promql, SLIS, sloOf } from '../slos.fixture';

const by = (sli: Sli, ...labels: readonly string[]): Sli => ({ ...sli, by: labels }) as Sli;

function onlyPlan(slos: readonly Slo[], recorded?: Parameters<typeof planEvents>[2]): EventsPlan {
  const { plans } = planEvents(slos, () => [HOUR], recorded);
  const [plan] = plans;
  if (plan === undefined || plans.length > 1) {
    throw new Error(`expected one plan, got ${plans.length}`);
  }
  return plan;
}

const terms = (expr: string) =>
  expr.split(' or label_replace').map((term) => term.replace(/^label_replace\(|, "slo_q".*$/g, '').replace(/^\(/, ''));

describe('what is asked', () => {
  test.each([
    [
      'events',
      SLIS.bad(),
      [
        'sum by (region) (increase(http_requests_total{job="checkout",code=~"5.."}[1h]))',
        'sum by (region) (increase(http_requests_total{job="checkout"}[1h]))',
      ],
    ],
    [
      'latency',
      SLIS.latency(),
      [
        'sum by (region) (increase(http_request_duration_seconds_bucket{job="checkout",le=~"0\\\\.3|0\\\\.30"}[1h]))',
        'sum by (region) (increase(http_request_duration_seconds_count{job="checkout"}[1h]) and on (region, job, instance) increase(http_request_duration_seconds_bucket{job="checkout",le=~"0\\\\.3|0\\\\.30"}[1h]))',
      ],
    ],
    [
      'probe',
      SLIS.probe(),
      [
        'sum by (region) (sum_over_time(probe_success{job="checkout"}[59m59s999ms]) <= count_over_time(probe_success{job="checkout"}[59m59s999ms]))',
        'sum by (region) (count_over_time(probe_success{job="checkout"}[59m59s999ms]))',
      ],
    ],
  ] as const)('%s: each value apart', (_, sli, expected) => {
    expect(terms(onlyPlan([sloOf(by(sli, 'region'))]).expr)).toEqual(expected);
  });

  test('two SLOs of one shape that are split by the same label share their terms', () => {
    const slos = ['a', 'b'].map((job) => sloOf(by(SLIS.bad(job), 'region'), { id: job }));
    expect(terms(onlyPlan(slos).expr)[1]).toBe('sum by (region, job) (increase(http_requests_total{job=~"a|b"}[1h]))');
  });

  test('one group alone is asked for by its values, whatever stands in them', () => {
    const slo = sloOf(by(SLIS.bad(), 'path'));
    const one = ofGroup(slo, groupOf(['path'], { path: 'a"b\\c\nü' }));
    expect(terms(onlyPlan([one]).expr)[1]).toBe(
      String.raw`sum(increase(http_requests_total{job="checkout",path="a\"b\\c\nü"}[1h]))`
    );
  });

  test('one group alone of recorded series', () => {
    const one = ofGroup(sloOf(by(SLIS.bad(), 'region')), groupOf(['region'], {}));
    const { expr } = onlyPlan([one], fromRecorded(instant(6000), 1));
    expect(terms(expr)[0]).toBe(
      'sum(sum_over_time(slo:bad_events:rate{slo_id="checkout",region=""}[59m59s999ms]) * 60)'
    );
  });

  test('recorded SLOs that are split by different labels, or by none, share their terms', () => {
    const slos = [
      sloOf(SLIS.bad('a'), { id: 'whole' }),
      sloOf(by(SLIS.bad('a'), 'region'), { id: 'regions' }),
      sloOf(by(SLIS.bad('a'), 'zone', 'tier_of_service'), { id: 'zones' }),
    ];
    const { expr } = onlyPlan(slos, fromRecorded(instant(6000), 3));
    expect(terms(expr)).toEqual([
      'sum by (region, tier_of_service, zone, slo_id) (sum_over_time(slo:bad_events:rate{slo_id=~"regions|whole|zones"}[59m59s999ms]) * 60)',
      'sum by (region, tier_of_service, zone, slo_id) (sum_over_time(slo:total_events:rate{slo_id=~"regions|whole|zones"}[59m59s999ms]) * 60)',
    ]);
  });

  test('buckets are of all groups together', () => {
    const { plans } = planBuckets([sloOf(by(SLIS.bad(), 'region'))], HOUR);
    expect(plans[0]?.expr).toContain('(sum(increase(http_requests_total{job="checkout"}[1h]))');
  });
});

const slo = sloOf(by(SLIS.bad(), 'region'));
const REGIONS = (region: string) => [['region', region]];

/** Terms 0 and 1 of a plan: counted events and all of them. */
const bad = (labels: Sample['labels'], value: number): Sample => ({ labels: { slo_q: '0', ...labels }, value });
const total = (labels: Sample['labels'], value: number): Sample => ({ labels: { slo_q: '1', ...labels }, value });

const readOne = (samples: readonly Sample[], of: Slo = slo) =>
  onlyPlan([of]).read(samples, readGroups).get(of.id)?.get(HOUR);

describe('what is read', () => {
  test('each group by itself, and all of them together', () => {
    const read = readOne([
      bad({ region: 'eu' }, 1),
      total({ region: 'eu' }, 10),
      bad({ region: 'us' }, 2),
      total({ region: 'us' }, 30),
    ]);
    expect(read).toEqual({
      bad: 3,
      total: 40,
      groups: [
        { group: REGIONS('eu'), counts: { bad: 1, total: 10 } },
        { group: REGIONS('us'), counts: { bad: 2, total: 30 } },
      ],
    });
  });

  test('a group without a series of errors has none, beside one that has some', () => {
    const read = readOne([bad({ region: 'us' }, 2), total({ region: 'eu' }, 10), total({ region: 'us' }, 30)]);
    expect(read?.groups?.map(({ counts }) => counts?.bad)).toEqual([0, 2]);
  });

  test.each([
    ['NaN', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
    ['negative', -5],
  ])('a group whose total is %s has no counts, and is no part of the sum', (_, value) => {
    const read = readOne([total({ region: 'eu' }, value), total({ region: 'us' }, 30)]);
    expect(read).toEqual({
      bad: 0,
      total: 30,
      groups: [{ group: REGIONS('eu') }, { group: REGIONS('us'), counts: { bad: 0, total: 30 } }],
    });
  });

  test('series without the label are a group of their own', () => {
    expect(readOne([total({}, 10), total({ region: 'us' }, 30)])?.groups?.map(({ group }) => group)).toEqual([
      REGIONS(''),
      REGIONS('us'),
    ]);
  });

  test.each(['a"b', 'a\\b', 'a\nb', 'ünï', '__proto__', '["x"]', '0\n1'])('a value as it is: %j', (region) => {
    const read = readOne([total({ region }, 10), total({ region: 'us' }, 30)]);
    expect(read?.groups?.[0]).toEqual({ group: REGIONS(region), counts: { bad: 0, total: 10 } });
  });

  test('a label of the name of functions of objects is no group', () => {
    const odd = sloOf(by(SLIS.bad(), 'toString'));
    expect(readOne([total({}, 10)], odd)?.groups).toEqual([
      { group: [['toString', '']], counts: { bad: 0, total: 10 } },
    ]);
  });

  test('of an element that came twice nothing is believed, of the other groups all is', () => {
    const read = readOne([total({ region: 'eu' }, 10), total({ region: 'eu' }, 10), total({ region: 'us' }, 30)]);
    expect(read?.groups).toEqual([{ group: REGIONS('eu') }, { group: REGIONS('us'), counts: { bad: 0, total: 30 } }]);
  });

  test('a label named like one letter is not confused with that of the terms', () => {
    const sli: EventsSli = { kind: 'events', counted: 'bad', selector: promql('e'), total: promql('t'), by: ['q'] };
    const read = readOne([total({ q: '0' }, 10), bad({ q: '1' }, 3), total({ q: '1' }, 30)], sloOf(sli));
    expect(read?.groups?.map(({ counts }) => counts)).toEqual([
      { bad: 0, total: 10 },
      { bad: 3, total: 30 },
    ]);
  });

  test('two SLOs that are split by different labels in one request', () => {
    const other = sloOf(by(SLIS.bad('cart'), 'zone'), { id: 'cart' });
    const read = onlyPlan([slo, other]).read(
      [
        total({ region: 'eu' }, 10),
        { labels: { slo_q: '2', zone: 'a' }, value: 1 },
        { labels: { slo_q: '3', zone: 'a' }, value: 20 },
        { labels: { slo_q: '3', zone: 'b' }, value: 20 },
      ],
      readGroups
    );
    expect(read.get(slo.id)?.get(HOUR)?.groups).toEqual([{ group: REGIONS('eu'), counts: { bad: 0, total: 10 } }]);
    expect(read.get(other.id)?.get(HOUR)?.groups).toEqual([
      { group: [['zone', 'a']], counts: { bad: 1, total: 20 } },
      { group: [['zone', 'b']], counts: { bad: 0, total: 20 } },
    ]);
  });

  test('recorded series that differ in a label of another SLO are added up', () => {
    const whole = sloOf(SLIS.bad('a'), { id: 'whole' });
    const regions = sloOf(by(SLIS.bad('a'), 'region'), { id: 'regions' });
    const zones = sloOf(by(SLIS.bad('a'), 'zone'), { id: 'zones' });
    const plan = onlyPlan([whole, regions, zones], fromRecorded(instant(6000), 3));
    const both = (labels: Sample['labels'], b: number, t: number) => [bad(labels, b), total(labels, t)];
    const read = plan.read(
      [
        // The label `zone` of the first is its own and was changed; that of the second, too.
        ...both({ slo_id: 'whole', zone: 'old' }, 1, 10),
        ...both({ slo_id: 'whole', zone: 'new' }, 2, 20),
        ...both({ slo_id: 'regions', region: 'eu', zone: 'old' }, 1, 10),
        ...both({ slo_id: 'regions', region: 'eu', zone: 'new' }, 0, 20),
        ...both({ slo_id: 'regions', region: 'us', zone: 'new' }, 5, 50),
        ...both({ slo_id: 'zones', zone: 'a' }, 0, 7),
        ...both({ slo_id: 'nobody', zone: 'a' }, 0, 7),
      ],
      readGroups
    );
    expect(read.get(whole.id)?.get(HOUR)).toEqual({ bad: 3, total: 30 });
    expect(read.get(regions.id)?.get(HOUR)?.groups).toEqual([
      { group: REGIONS('eu'), counts: { bad: 1, total: 30 } },
      { group: REGIONS('us'), counts: { bad: 5, total: 50 } },
    ]);
    expect(read.get(zones.id)?.get(HOUR)?.groups).toEqual([{ group: [['zone', 'a']], counts: { bad: 0, total: 7 } }]);
    expect(read.size).toBe(3);
  });
});
