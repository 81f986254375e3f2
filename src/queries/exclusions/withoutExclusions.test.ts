import type { Expr } from '../../promql/ast';
import type { Exclusion } from '../../slo/exclusions/exclusion';
import { once, recurring } from '../../slo/exclusions/exclusions.fixture';
import { DAY, HOUR, instant, MINUTE, type Seconds, seconds } from '../../slo/units';
import { planBuckets, planEvents, type Without } from '../batch';
import { fromRecorded } from '../recorded/fromRecorded';
import { SLIS, sloOf } from '../slos.fixture';
import { leavingOut } from './withoutExclusions';

const NOW = instant(Date.UTC(2026, 1, 10, 12) / 1000);
const slo = sloOf(SLIS.probe());
const AT_NOW: Without = { leaveOut: leavingOut.leaveOut, ends: { last: NOW, count: 1, step: MINUTE } };

function eventsPlans(exclusions: readonly Exclusion[], window: Seconds) {
  return planEvents([{ ...slo, exclusions }], () => [window], undefined, AT_NOW);
}

/** The term of all events, without what tells it from others. */
function totalOf(exclusions: readonly Exclusion[], window: Seconds): string {
  const text = eventsPlans(exclusions, window).plans[0]?.expr ?? '';
  return text.slice(text.lastIndexOf(' or label_replace(sum(') + 4).replaceAll('probe_success{job="checkout"}', 'x');
}

test.each([
  [
    'a time inside the window is taken from it',
    [once('2026-02-10T08:00', '2026-02-10T09:00')],
    'label_replace(-1 * sum(count_over_time(x[59m59s999ms] offset 3h)), "slo_part", "0", "", "")',
  ],
  [
    'of a time that began before the window, what lies in it',
    [once('2026-02-01T08:00', '2026-02-09T13:00')],
    'label_replace(-1 * sum(count_over_time(x[59m59s999ms] offset 23h)), "slo_part", "0", "", "")',
  ],
  [
    'of a time that has not ended, what is over',
    [once('2026-02-10T11:00', '2026-02-10T20:00')],
    'label_replace(-1 * sum(count_over_time(x[59m59s999ms])), "slo_part", "0", "", "")',
  ],
])('%s', (_, exclusions, less) => {
  const text = eventsPlans(exclusions, DAY).plans[0]?.expr.replaceAll('probe_success{job="checkout"}', 'x') ?? '';
  expect(text).toContain(`sum(sum(count_over_time(x[23h59m59s999ms])) or ${less})`);
});

test('nights that follow each other are one term, but for one whose step of the grid comes after now', () => {
  const nightly = recurring({}, '2026-01-01T02:00');
  expect(totalOf([nightly], seconds(7 * DAY))).toBe(
    'label_replace(sum(sum(count_over_time(x[6d23h59m59s999ms])) or label_replace(-1 * sum_over_time(sum(count_over_time(x[1h59m59s999ms] offset 20h))[5d1s:1d] offset 12h), "slo_part", "0", "", "") or label_replace(-1 * sum(count_over_time(x[1h59m59s999ms] offset 8h)), "slo_part", "1", "", "")), "slo_q", "1", "", "")'
  );
});

test('without an exclusion in the window, the question is as ever', () => {
  const [plan] = eventsPlans([once('2026-01-01T00:00', '2026-01-02T00:00')], DAY).plans;
  expect(plan?.expr).toBe(planEvents([slo], () => [DAY]).plans[0]?.expr);
});

test('a window that is left out as a whole has no events, measured or not', () => {
  const [plan] = eventsPlans([once('2026-02-10T00:00', '2026-02-11T00:00')], HOUR).plans;
  expect(plan?.read([])).toEqual(new Map([[slo.id, new Map([[HOUR, { bad: 0, total: 0 }]])]]));
});

/** Of what an answer says of a window, by its terms. */
function readOf(
  exclusions: readonly Exclusion[],
  window: Seconds,
  counts: { readonly bad: number; readonly total: number }
) {
  const [plan] = eventsPlans(exclusions, window).plans;
  const samples = [counts.total - counts.bad, counts.total].map((value, at) => ({
    labels: { slo_q: String(at) },
    value,
  }));
  return plan?.read(samples).get(slo.id)?.get(window);
}

test.each([
  ['a minute for an end of what is left out', '2026-02-10T11:10', { bad: 660, total: 600 }, { bad: 600, total: 600 }],
  ['no more than that', '2026-02-10T11:10', { bad: 661, total: 600 }, { bad: 661, total: 600 }],
  ['the more, the less is left', '2026-02-10T11:01', { bad: 120, total: 60 }, { bad: 60, total: 60 }],
])('what is left of an hour may be off by %s', (_, start, counts, expected) => {
  expect(readOf([once(start, '2026-02-10T14:00')], HOUR, counts)).toEqual(expected);
});

test('each time inside the window has two ends', () => {
  const exclusions = [once('2026-02-10T11:10', '2026-02-10T11:20'), once('2026-02-10T11:30', '2026-02-10T11:40')];
  expect(readOf(exclusions, HOUR, { bad: 440, total: 400 })).toEqual({ bad: 400, total: 400 });
  expect(readOf(exclusions, HOUR, { bad: 441, total: 400 })).toEqual({ bad: 441, total: 400 });
});

test('exclusions that fit into no request are told with what helps', () => {
  const daily = Array.from({ length: 20 }, (_, hour) => {
    const start = `2026-01-01T${String(hour).padStart(2, '0')}:00`;
    return recurring({ frequency: 'monthly', monthDays: [1, 4, 9, 15, 22, 28] }, start, { minutes: 7 + hour });
  });
  const { plans, issues } = eventsPlans(daily, seconds(30 * DAY));
  expect(plans).toEqual([]);
  expect(issues.get(slo.id)).toEqual([
    {
      path: ['exclusions'],
      code: 'query-too-long',
      message:
        'So many exclusions lie in the window that their queries are longer than a Prometheus-compatible store takes. Install the rules of this SLO, which leave out any number, or shorten its window.',
    },
  ]);
});

test('buckets: a piece is taken from the one in which it lies, and whole ones are known', () => {
  const without = { leaveOut: leavingOut.leaveOut, ends: { last: NOW, count: 4, step: HOUR } };
  const exclusions = [once('2026-02-10T09:00', '2026-02-10T10:20')];
  const [plan] = planBuckets([{ ...slo, exclusions }], HOUR, undefined, without).plans;
  const end = NOW - HOUR;
  expect(plan?.expr).toContain(
    `label_replace(-1 * (sum(count_over_time(probe_success{job="checkout"}[19m59s999ms] offset 40m)) * (time() == bool ${end})), "slo_part", "0", "", "")`
  );
  expect(plan?.read([]).get(slo.id)).toEqual([{ end: NOW - 2 * HOUR, counts: { bad: 0, total: 0 } }]);
});

test('recorded series have left it out already', () => {
  const recorded = fromRecorded(NOW, 1);
  const [plan] = planEvents(
    [{ ...slo, exclusions: [once('2026-02-10T08:00', '2026-02-10T09:00')] }],
    () => [DAY],
    recorded,
    AT_NOW
  ).plans;
  expect(plan?.expr).toBe(planEvents([slo], () => [DAY], recorded).plans[0]?.expr);
});

test('SLOs that differ in their exclusions only have no term in common', () => {
  const other = { ...slo, id: 'other' as typeof slo.id, sli: { ...SLIS.probe(), metric: 'probe_success{job="back"}' } };
  const [plan] = planEvents(
    [{ ...slo, exclusions: [once('2026-02-10T08:00', '2026-02-10T09:00')] }, other as typeof slo],
    () => [DAY],
    undefined,
    AT_NOW
  ).plans;
  expect(plan?.expr).not.toContain('back|checkout');
});

test('the expressions of one SLO are made once, however long its exclusions make them', () => {
  const asked: Expr[] = [];
  const leaveOut: Without['leaveOut'] = (one, terms, ends) => {
    const kept = leavingOut.leaveOut(one, terms, ends);
    const countedOver = (window: Seconds) => {
      const expr = kept.countedOver(window);
      asked.push(expr);
      return expr;
    };
    return { ...kept, countedOver };
  };
  const exclusions = [recurring({}, '2026-01-01T02:00')];
  planBuckets([{ ...slo, exclusions }], HOUR, undefined, { leaveOut, ends: { last: NOW, count: 48, step: HOUR } });
  expect(asked.length).toBeGreaterThan(1);
  expect(new Set(asked).size).toBe(1);
});
