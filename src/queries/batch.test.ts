import fc from 'fast-check';

import type { Sli } from '../slo/sli';
import type { Slo } from '../slo/slo';
import { DAY, HOUR, MINUTE, type Seconds, seconds } from '../slo/units';
import { planBuckets, planEvents, split } from './batch';
import { fourKindsOfSlos, heterogeneousSlos } from './catalogues.fixture';
import type { EventsPlan } from './plans';
import { MAX_BYTES, MAX_TERMS } from './request';
import { promql, sloOf, SLIS, WINDOWS } from './slos.fixture';

const hour = () => [HOUR];

function onlyPlan(slos: readonly Slo[], windows: (slo: Slo) => readonly Seconds[] = hour): EventsPlan {
  const { plans } = planEvents(slos, windows);
  expect(plans).toHaveLength(1);
  return plans[0] as EventsPlan;
}

const a = sloOf(SLIS.bad('a'), { id: 'a' });
const b = sloOf(SLIS.bad('b'), { id: 'b' });

describe('the text of a request', () => {
  test('one SLO: its counted events and its total', () => {
    expect(onlyPlan([a]).expr).toBe(
      'label_replace(sum(increase(http_requests_total{job="a",code=~"5.."}[1h])), "slo_q", "0", "", "") or ' +
        'label_replace(sum(increase(http_requests_total{job="a"}[1h])), "slo_q", "1", "", "")'
    );
  });

  test('SLOs that differ in one label value share their terms, whatever the value contains', () => {
    expect(onlyPlan([b, sloOf(SLIS.bad('a.b|\\\\\\"c'), { id: 'odd' })]).expr).toBe(
      String.raw`label_replace(sum by (job) (increase(http_requests_total{job=~"a\\.b\\|\\\\\"c|b",code=~"5.."}[1h])), "slo_q", "0", "", "") or ` +
        String.raw`label_replace(sum by (job) (increase(http_requests_total{job=~"a\\.b\\|\\\\\"c|b"}[1h])), "slo_q", "1", "", "")`
    );
  });

  test('SLOs that differ in their targets only are asked once', () => {
    const stricter = { ...a, id: 'a2' as Slo['id'] };
    expect(onlyPlan([a, stricter]).expr).toBe(onlyPlan([a]).expr);
  });

  test('SLOs of one total ask for it once', () => {
    const other: Sli = {
      ...(SLIS.bad('a') as Extract<Sli, { kind: 'events' }>),
      selector: promql('timeouts_total{job="a"}'),
    };
    expect(onlyPlan([a, sloOf(other, { id: 'timeouts' })]).expr.match(/label_replace/g)).toHaveLength(3);
  });

  test('a range that is written out is not the window, though both are a day in one place', () => {
    const custom = (expression: string): Sli => ({ ...SLIS.custom('a'), expression: promql(expression) }) as Sli;
    const fixed = sloOf(custom('sum(rate(x[$window])) + sum(rate(y[1d]))'), { id: 'fixed' });
    const open = sloOf(custom('sum(rate(x[$window])) + sum(rate(y[$window]))'), { id: 'open' });
    const { expr } = onlyPlan([fixed, open]);
    expect(expr).toContain('sum(rate(x[1h])) + sum(rate(y[1d]))');
    expect(expr).toContain('sum(rate(x[1h])) + sum(rate(y[1h]))');
  });

  test('slices that all count are counted once for all SLOs', () => {
    const slos = ['a', 'b'].map((job) => sloOf(SLIS.threshold(job), { id: job, slices: { noData: 'bad' } }));
    expect(onlyPlan(slos).expr).toBe(
      'label_replace(sum_over_time((max by (job) (log_processing_lag_seconds{job=~"a|b"}) >= -Inf <= bool 300)[59m59s999ms:1m]), "slo_q", "0", "", "") or ' +
        'label_replace(count_over_time(vector(1)[59m59s999ms:1m]), "slo_q", "1", "", "")'
    );
  });

  test('of several labels the one that brings most SLOs together is taken', () => {
    const sli = (job: string, region: string): Sli => ({
      kind: 'probe',
      metric: promql(`up{job="${job}",region="${region}"}`),
      by: [],
    });
    const slos = [
      ['a', 'eu'],
      ['a', 'us'],
      ['a', 'ap'],
      ['b', 'eu'],
    ].map(([job = '', region = '']) => sloOf(sli(job, region), { id: `${job}-${region}` }));
    const { expr } = onlyPlan(slos);
    expect(expr).toContain('up{job="a",region=~"ap|eu|us"}');
    expect(expr).toContain('up{job="b",region="eu"}');
  });

  test('a label of the name that the terms carry is not used to share', () => {
    const slos = ['1', '2'].map((q) =>
      sloOf({ kind: 'probe', metric: promql(`up{slo_q="${q}"}`), by: [] }, { id: `up-${q}` })
    );
    expect(onlyPlan(slos).expr).not.toContain('by (slo_q)');
  });

  test('short windows come first', () => {
    const { plans } = planEvents([a, b], () => [seconds(30 * DAY), MINUTE]);
    expect(plans.map(({ expr }) => expr.match(/\[\w+\]/g))).toEqual([['[1m]', '[1m]', '[30d]', '[30d]']]);
  });
});

describe('what cannot be compiled', () => {
  test('is in no plan, and the others are', () => {
    const broken = sloOf(SLIS.bad('a"'), { id: 'broken' });
    const { plans, issues } = planEvents([broken, a], hour);
    expect(plans.flatMap(({ slos }) => slos)).toEqual(['a']);
    expect([...issues.keys()]).toEqual(['broken']);
  });

  test('a query longer than stores take is refused by name', () => {
    const long = sloOf({ kind: 'probe', metric: promql(`up{job="${'x'.repeat(13_000)}"}`), by: [] }, { id: 'long' });
    const { plans, issues } = planEvents([long], hour);
    expect(plans).toEqual([]);
    expect(issues.get(long.id)?.map(({ code }) => code)).toEqual(['query-too-long']);
  });

  test('no SLOs, no requests', () => {
    expect(planEvents([], hour)).toEqual({ plans: [], issues: new Map() });
  });
});

describe('a plan that is too large', () => {
  test('is dealt out, the longer windows apart', () => {
    const plan = onlyPlan([a, b], () => [HOUR, DAY]);
    const halves = split(plan);
    expect(halves.map(({ cells }) => cells.map(({ slo, window }) => [slo, window]))).toEqual([
      [
        ['a', HOUR],
        ['b', HOUR],
      ],
      [
        ['a', DAY],
        ['b', DAY],
      ],
    ]);
  });

  test('is left alone when it asks for one window of one SLO', () => {
    const plan = onlyPlan([a]);
    expect(split(plan)).toEqual([plan]);
  });

  test('buckets are dealt out by SLO', () => {
    const [plan] = planBuckets([a, b], HOUR).plans;
    expect(plan && split(plan).map(({ slos }) => slos)).toEqual([['a'], ['b']]);
  });
});

describe('requests for 1,000 SLOs, nine windows and a chart of 30 days', () => {
  test.each([
    ['four kinds, 250 services each', fourKindsOfSlos(), { events: 32, buckets: 4 }],
    ['nothing in common', heterogeneousSlos(), { events: 360, buckets: 40 }],
  ])('%s', (_, slos, expected) => {
    const events = planEvents(slos, () => WINDOWS).plans;
    const buckets = planBuckets(slos, DAY).plans;
    expect({ events: events.length, buckets: buckets.length }).toEqual(expected);
    expect(planEvents(slos, () => WINDOWS).plans.map(({ expr }) => expr)).toEqual(events.map(({ expr }) => expr));
  });
});

test('every cell is asked for exactly once, within the limits of a request', () => {
  const kinds = fc.constantFrom('bad', 'good', 'latency', 'probe', 'threshold', 'custom') as fc.Arbitrary<
    keyof typeof SLIS
  >;
  const job = fc.stringMatching(/^[^"\\\n]{1,200}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, job), { maxLength: 60 }), (list) => {
      const slos = list.map(([kind, name], i) => sloOf(SLIS[kind](name), { id: `slo-${i}` }));
      const { plans, issues } = planEvents(slos, () => [HOUR, DAY]);
      expect(issues.size).toBe(0);
      const cells = plans.flatMap((plan) => plan.cells.map(({ slo, window }) => `${slo} ${window}`));
      expect(cells.sort()).toEqual(slos.flatMap(({ id }) => [`${id} ${HOUR}`, `${id} ${DAY}`]).sort());
      for (const { expr } of plans) {
        expect(Buffer.byteLength(expr)).toBeLessThanOrEqual(MAX_BYTES);
        expect(expr.split('label_replace(').length - 1).toBeLessThanOrEqual(MAX_TERMS);
      }
    }),
    { numRuns: 50 }
  );
});
