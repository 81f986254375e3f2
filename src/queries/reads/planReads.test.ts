import type { Slo, SloId } from '../../slo/slo';
import type { EventsSli, Sli } from '../../slo/sli';
import { promql, SLIS, sloOf } from '../slos.fixture';
import { mergeReads, planReads, type SloReads, unaskedReads } from './planReads';

const TWO_METRICS: Sli = {
  kind: 'events',
  counted: 'bad',
  selector: promql('failed_total'),
  total: promql('all_total'),
  by: [],
};

function plansOf(...slos: readonly Slo[]) {
  return planReads(slos).plans;
}

test.each<[string, Sli, string]>([
  [
    'events of one metric are read once',
    SLIS.bad(),
    'label_replace(count(http_requests_total{job="checkout"}), "slo_q", "0", "", "")',
  ],
  [
    'events of two metrics are read twice',
    TWO_METRICS,
    'label_replace(count(failed_total), "slo_q", "0", "", "") or label_replace(count(all_total), "slo_q", "1", "", "")',
  ],
  [
    'samples of a range are counted as such, whenever they are read, and series beside them: none of them may have a sample just then',
    SLIS.probe(),
    'label_replace(sum(count_over_time(probe_success{job="checkout"}[59s999ms])), "slo_q", "0", "", "") or label_replace(count(probe_success{job="checkout"}), "slo_q", "1", "", "")',
  ],
  [
    'budgets by label are counted, too',
    { ...(SLIS.bad() as EventsSli), by: ['region'] },
    'label_replace(count(http_requests_total{job="checkout"}), "slo_q", "0", "", "") or label_replace(count(group by (region) (http_requests_total{job="checkout"})), "slo_q", "1", "", "")',
  ],
  [
    'budgets are those of groups that have events, with errors or without',
    { ...TWO_METRICS, by: ['region'] },
    'label_replace(count(failed_total), "slo_q", "0", "", "") or label_replace(count(all_total), "slo_q", "1", "", "") or label_replace(count(group by (region) (all_total)), "slo_q", "2", "", "")',
  ],
])('%s', (_, sli, expr) => {
  expect(plansOf(sloOf(sli)).map((plan) => plan.expr)).toEqual([expr]);
});

test('SLOs of one shape share a term', () => {
  const slos = ['a', 'b'].map((id) => sloOf(SLIS.bad(id), { id }));
  const [plan, ...more] = plansOf(...slos);
  expect(more).toEqual([]);
  expect(plan?.expr).toBe('label_replace(count by (job) (http_requests_total{job=~"a|b"}), "slo_q", "0", "", "")');
  const answer = plan?.read([
    { labels: { slo_q: '0', job: 'a' }, value: 12 },
    { labels: { slo_q: '0', job: 'b' }, value: 7 },
  ]);
  expect([...(answer ?? [])]).toEqual([
    ['a', { samples: new Map([['http_requests_total{job="a"}', 12]]), budgets: 1 }],
    ['b', { samples: new Map([['http_requests_total{job="b"}', 7]]), budgets: 1 }],
  ]);
});

test('budgets are told from reads, and what is not there is not read', () => {
  const [plan] = plansOf(sloOf({ ...(SLIS.bad() as EventsSli), by: ['region'] }));
  expect(plan?.read([{ labels: { slo_q: '1' }, value: 3 }]).get('checkout' as SloId)).toEqual({
    samples: new Map([['http_requests_total{job="checkout"}', 0]]),
    budgets: 3,
  });
});

test.each<[string, readonly number[], SloReads['unknown']]>([
  ['one answer is believed', [12], undefined],
  ['of several none is', [12, 7], 'ambiguous'],
  ['an answer that is no number is none', [NaN], 'no-number'],
  ['nor is one without an end', [Infinity], 'no-number'],
])('%s: what is not told is not taken for nothing', (_, values, unknown) => {
  const [plan] = plansOf(sloOf({ ...(SLIS.bad() as EventsSli), by: ['region'] }));
  const answers = values.map((value, i) => ({ labels: { slo_q: '1', copy: String(i) }, value }));
  const read = plan?.read([{ labels: { slo_q: '0' }, value: 3 }, ...answers]).get('checkout' as SloId);
  expect(read?.unknown).toBe(unknown);
  expect(mergeReads([new Map([['checkout' as SloId, read as SloReads]])]).get('checkout' as SloId)?.unknown).toBe(
    unknown
  );
});

test('what several requests say of one SLO is put together', () => {
  const slo = 'checkout' as SloId;
  const merged = mergeReads([
    new Map([[slo, { samples: new Map([['a', 12]]), budgets: 3 }]]),
    new Map([[slo, { samples: new Map([['b', 7]]), budgets: 1 }]]),
  ]);
  expect([...merged]).toEqual([
    [
      slo,
      {
        samples: new Map([
          ['a', 12],
          ['b', 7],
        ]),
        budgets: 3,
      },
    ],
  ]);
});

test('an SLO that cannot be compiled is in no plan, and the others are', () => {
  const broken = sloOf({ ...SLIS.latency(), histogram: promql('x_bucket') } as Sli, { id: 'broken' });
  const { plans, issues } = planReads([broken, sloOf(SLIS.bad())]);
  expect(plans.flatMap(({ slos }) => slos)).toEqual(['checkout']);
  expect([...issues.keys()]).toEqual(['broken']);
});

test('where a query is longer than stores take, what it would count is not known, though another one is answered', () => {
  const long = 'x'.repeat(13_000);
  const slo = sloOf({
    kind: 'custom',
    counted: 'bad',
    expression: promql(`sum(rate(failed_total{job="${long}"}[$window]))`),
    total: promql('sum(rate(all_total[$window])) + sum(rate(more_total[$window]))'),
  });
  const { plans, issues } = planReads([slo]);
  expect([...issues.values()].flat().map(({ code }) => code)).toEqual(['query-too-long']);
  const answers = plans.map(({ read }) => read([{ labels: { slo_q: '0' }, value: 3 }]));
  expect(mergeReads([...answers, unaskedReads(issues)]).get(slo.id)).toMatchObject({ unknown: 'unasked' });
  expect([...unaskedReads(planReads([sloOf(SLIS.bad())]).issues)]).toEqual([]);
});

test('a thousand SLOs of one shape take few requests', () => {
  const slos = Array.from({ length: 1000 }, (_, i) => sloOf(SLIS.bad(`job-${i}`), { id: `slo-${i}` }));
  expect(plansOf(...slos).length).toBeLessThanOrEqual(3);
});
