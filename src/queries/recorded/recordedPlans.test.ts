import { DAY, HOUR, instant, MINUTE, seconds } from '../../slo/units';
import type { CalendarWindow } from '../../slo/objective';
import type { Slo, SloId } from '../../slo/slo';
import { windowSpan } from '../../slo/windowSpan';
import { planBuckets, planEvents, split } from '../batch';
import { fromRecorded } from './fromRecorded';
import { SLIS, sloOf } from '../slos.fixture';

/** 14:07:15: the last sum of ten minutes that is there for certain is that of 14:00. */
const NOW = instant(Date.UTC(2026, 10, 21, 14, 7, 15) / 1000);
const MONTH = seconds(30 * DAY);

const WINDOWS = [5 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 6 * HOUR, DAY, 3 * DAY, MONTH].map(seconds);

const one = [sloOf(SLIS.bad())];
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => sloOf(SLIS.bad(), { id: `service-${String(i).padStart(4, '0')}-requests` }));

function termsOf(expr: string): readonly string[] {
  return [...expr.matchAll(/label_replace\((sum(?: by \(slo_id\))? .*?|sum\(.*?), "slo_q", "\w+", "", ""\)/g)].map(
    ([, term = '']) => term
  );
}

it.each([
  [
    'an hour is the minutes of it',
    HOUR,
    [
      'sum(sum_over_time(slo:bad_events:rate{slo_id="checkout"}[59m59s999ms]) * 60)',
      'sum(sum_over_time(slo:total_events:rate{slo_id="checkout"}[59m59s999ms]) * 60)',
    ],
  ],
  [
    'a month is whole ten minutes, and the minutes since',
    MONTH,
    ['bad', 'total'].map(
      (outcome) =>
        `sum(sum_over_time(slo:${outcome}_events:sum10m{slo_id="checkout"}[29d23h50m] offset 6m15s) or ` +
        `label_replace(sum_over_time(slo:${outcome}_events:rate{slo_id="checkout"}[7m15s1ms]) * 60, "slo_part", "since", "", ""))`
    ),
  ],
])('%s', (_, window, terms) => {
  const { plans } = planEvents(one, () => [window], fromRecorded(NOW, 1));
  expect(plans.map(({ expr }) => termsOf(expr))).toEqual([terms]);
});

/** November of Berlin began at 23:00 UTC. */
const calendar = (id: string, period: CalendarWindow['period']): Slo => {
  const slo = sloOf(SLIS.bad(), { id });
  const window = { kind: 'calendar', period, timeZone: 'Europe/Berlin' } as const;
  return { ...slo, objective: { ...slo.objective, window } };
};
const SO_FAR = seconds(NOW - Date.UTC(2026, 9, 31, 23) / 1000);

it('a calendar period is told by its label, from a little before its start; windows of alerts know no periods', () => {
  const { plans } = planEvents([calendar('checkout', 'month')], () => [HOUR, SO_FAR], fromRecorded(NOW, 1));
  const bad = plans.map(({ expr }) => termsOf(expr).filter((term) => term.includes(':bad_events:')));
  expect(bad).toEqual([
    [
      'sum(sum_over_time(slo:bad_events:rate{slo_id="checkout"}[59m59s999ms]) * 60)',
      'sum(sum_over_time(slo:bad_events:sum10m{slo_id="checkout",slo_period="20261101"}[20d15h10m] offset 6m15s) or ' +
        'label_replace(sum_over_time(slo:bad_events:rate{slo_id="checkout",slo_period="20261101"}[7m15s1ms]) * 60, "slo_part", "since", "", ""))',
    ],
  ]);
});

it('buckets of a calendar window hold nothing of the period before', () => {
  const [plan] = planBuckets([calendar('checkout', 'month')], seconds(6 * HOUR), fromRecorded(NOW, 1)).plans;
  expect(plan?.expr).toContain(
    'sum(sum_over_time(slo:bad_events:sum10m{slo_id="checkout",slo_period="20261101"}[6h]))'
  );
});

it('a rolling window as long as a period so far is another question', () => {
  const rolling = { ...sloOf(SLIS.bad(), { id: 'r' }) };
  const slos = ['a', 'b'].map((id) => calendar(id, 'month')).concat(rolling, { ...rolling, id: 's' as SloId });
  const { plans } = planEvents(slos, () => [SO_FAR], fromRecorded(NOW, 4));
  expect(plans.flatMap(({ expr }) => termsOf(expr).filter((term) => term.includes(':bad_events:')))).toEqual([
    expect.stringContaining('sum10m{slo_id=~"a|b",slo_period="20261101"}[20d15h10m]'),
    expect.stringContaining('sum10m{slo_id=~"r|s"}[20d15h]'),
  ]);
});

it('a thousand SLOs with all kinds of windows are one request for events', () => {
  const kinds = ['week', 'month', 'quarter', 'year'] as const;
  const slos = many(1000).map((slo, i) => (i % 8 < 4 ? slo : calendar(slo.id, kinds[i % 4] ?? 'week')));
  const windows = (slo: Slo) => [...WINDOWS.slice(0, -1), windowSpan(slo.objective.window, NOW).elapsed];
  const { plans } = planEvents(slos, windows, fromRecorded(NOW, 1000));
  expect(plans).toHaveLength(1);
  expect(plans[0]?.expr).not.toContain('service-');
});

it.each([
  ['in the minute in which Mimir evaluates it', '14:01:59', '13:50'],
  ['while it is on its way', '14:02:29', '13:50'],
  ['from then on', '14:02:30', '14:00'],
  ['before the next', '14:12:29', '14:00'],
])('a sum of ten minutes is read once it is written: %s', (_, clock, last) => {
  const at = (time: string) => instant(Date.parse(`2026-11-21T${time}Z`) / 1000);
  const [plan] = planEvents(one, () => [MONTH], fromRecorded(at(clock), 1)).plans;
  const offset = at(clock) - at(`${last}:00`) - 60;
  expect(plan?.expr).toContain(
    `offset ${Math.floor(offset / 60) > 0 ? `${Math.floor(offset / 60)}m` : ''}${offset % 60}s`
  );
});

it('few of many are asked for by their ids', () => {
  const { plans } = planEvents(many(2), () => [HOUR], fromRecorded(NOW, 1000));
  expect(plans.map(({ expr }) => termsOf(expr)[0])).toEqual([
    'sum by (slo_id) (sum_over_time(slo:bad_events:rate{slo_id=~"service-0000-requests|service-0001-requests"}[59m59s999ms]) * 60)',
  ]);
});

it('a thousand of about as many are one request for events and one for buckets, without a list of ids', () => {
  const recorded = fromRecorded(NOW, 1200);
  const events = planEvents(many(1000), () => WINDOWS, recorded).plans;
  const buckets = planBuckets(many(1000), seconds(8 * HOUR), recorded).plans;
  expect([events.length, buckets.length]).toEqual([1, 1]);
  expect(events[0]?.expr).not.toContain('service-');
  expect(events[0]?.expr).toContain('slo_id!=""');
  expect(events[0]?.slos).toHaveLength(1000);
});

it('where most are not ours, the list of ids is dealt out over several requests', () => {
  const { plans } = planEvents(many(1000), () => WINDOWS, fromRecorded(NOW, 20_000));
  expect(plans.length).toBeGreaterThan(1);
  expect(plans.every(({ expr }) => expr.length <= 12 * 1024 && !expr.includes('slo_id!=""'))).toBe(true);
});

it('a row of visible SLOs takes two requests at most', () => {
  expect(planEvents(many(30), () => WINDOWS, fromRecorded(NOW, 1000)).plans.length).toBeLessThanOrEqual(2);
});

it('an answer that is too large is asked for in halves, long windows apart', () => {
  const [plan] = planEvents(many(1000), () => WINDOWS, fromRecorded(NOW, 1000)).plans;
  const halves = plan ? split(plan) : [];
  expect(halves.map(({ cells }) => Math.max(...cells.map(({ window }) => window)))).toEqual([2 * HOUR, MONTH]);
});

it('an answer is matched by id: of others nothing is read', () => {
  const slos = many(1000);
  const [plan] = planEvents(slos, () => WINDOWS, fromRecorded(NOW, 1000)).plans;
  const sample = (slo_id: string, q: string, value: number) => ({ labels: { slo_id, slo_q: q }, value });
  const read = plan?.read([
    sample('service-0007-requests', '0', 3),
    sample('service-0007-requests', '1', 100),
    sample('a stranger"} or {', '0', 5),
    sample('a stranger"} or {', '1', 5),
  ]);
  expect(read && [...read]).toEqual([['service-0007-requests', new Map([[300, { bad: 3, total: 100 }]])]]);
});

it('bad events that were not recorded beside a total are no data, not none', () => {
  const [plan] = planEvents(one, () => [HOUR], fromRecorded(NOW, 1)).plans;
  expect(plan?.read([{ labels: { slo_q: '1' }, value: 100 }]).has('checkout' as SloId)).toBe(false);
});

it.each([
  ['minutes', MINUTE, '14:07:15', '[59s999ms]) * 60)'],
  ['ten minutes that are not an hour', 10 * MINUTE, '14:07:15', '[9m59s999ms]) * 60)'],
  ['hours, which end where their sums do', 8 * HOUR, '14:01:00', 'slo:bad_events:sum10m{slo_id="checkout"}[8h]))'],
])('buckets of %s', (_, step, end, text) => {
  const [plan] = planBuckets(one, seconds(step), fromRecorded(NOW, 1)).plans;
  expect(plan?.expr).toContain(text);
  expect(plan?.lastEnd(NOW)).toBe(Date.parse(`2026-11-21T${end}Z`) / 1000);
});
