import '../../promql/readText';
import { serialize } from '../../promql/serialize';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import { once } from '../../slo/exclusions/exclusions.fixture';
import type { CalendarWindow, SloWindow } from '../../slo/objective';
import type { Sli } from '../../slo/sli';
import { DAY, HOUR, instant, seconds } from '../../slo/units';
import type { RuleGroup } from '../rule';
import { sloRules } from '../sloRules';
import { backfillRules, backfillStart } from './backfillRules';

function recordings(
  group: RuleGroup | undefined
): ReadonlyMap<string, { readonly labels: object; readonly expr: string }> {
  return new Map(
    (group?.rules ?? []).flatMap((rule) =>
      'record' in rule ? [[rule.record, { labels: rule.labels, expr: serialize(rule.expr) }] as const] : []
    )
  );
}

describe.each(Object.entries(SLIS))('rules of the past for %s events', (_, sli) => {
  const slo = sloOf(sli());
  const past = backfillRules(slo);
  const running = sloRules(slo);
  const ofPast = recordings(past.ok ? past.value : undefined);
  const ofNow = recordings(running.ok ? running.value[0] : undefined);

  it('read raw series only, for promtool shows them nothing of each other', () => {
    expect(ofPast.size).toBe(5);
    expect([...ofPast.values()].filter(({ expr }) => expr.includes('slo:'))).toEqual([]);
  });

  it('write the series of the rules that run', () => {
    for (const [name, { labels }] of ofPast) {
      expect(labels).toEqual(ofNow.get(name)?.labels);
    }
  });
});

it.each(['bad', 'latency', 'probe'] as const)('read raw series only of groups with exclusions, too: %s', (kind) => {
  const slo = sloOf({ ...SLIS[kind](), by: ['region'] } as Sli);
  const past = backfillRules({ ...slo, exclusions: [once('2026-10-31T10:00', '2026-10-31T12:00')] });
  const exprs = [...recordings(past.ok ? past.value : undefined).values()].map(({ expr }) => expr);
  expect(exprs).toHaveLength(5);
  expect(exprs.filter((expr) => expr.includes('slo:'))).toEqual([]);
});

const at = (text: string) => instant(Date.parse(text) / 1000);
const startOf = (windows: readonly SloWindow[], until: string) =>
  new Date(backfillStart(windows, at(until)) * 1000).toISOString().replace(':00.000Z', 'Z');
const rolling = (days: number): SloWindow => ({ kind: 'rolling', length: seconds(days * DAY) });
const calendar = (period: CalendarWindow['period'], timeZone = 'UTC'): SloWindow => ({
  kind: 'calendar',
  period,
  timeZone,
});

it.each([
  ['on full ten minutes', '2026-11-02T00:00Z', '2026-10-31T23:40Z'],
  ['in between', '2026-11-02T00:09:59Z', '2026-10-31T23:50Z'],
])('begins ahead of the window: %s', (_, until, expected) => {
  expect(startOf([rolling(1)], until)).toBe(expected);
  expect(at(until) - DAY - backfillStart([rolling(1)], at(until))).toBeLessThan(HOUR);
});

it.each([
  ['a month of 31 days', calendar('month'), '2026-10-31T12:00Z', '2026-09-30T23:40Z'],
  ['a month in a zone', calendar('month', 'Asia/Kathmandu'), '2026-10-31T12:00Z', '2026-09-30T18:00Z'],
  ['a month that has begun there', calendar('month', 'Asia/Kathmandu'), '2026-11-10T12:00Z', '2026-10-31T18:00Z'],
  ['a week in which clocks go back', calendar('week', 'Europe/Berlin'), '2026-10-25T22:59Z', '2026-10-18T21:40Z'],
  ['a week in which they go forward', calendar('week', 'Europe/Berlin'), '2026-03-29T21:59Z', '2026-03-22T22:40Z'],
  ['a quarter of 92 days', calendar('quarter'), '2026-09-30T23:59Z', '2026-06-30T23:40Z'],
  ['a year with a leap day', calendar('year', 'America/New_York'), '2029-01-01T04:59Z', '2028-01-01T04:40Z'],
])('begins ahead of a calendar period: %s', (_, window, until, expected) => {
  expect(startOf([window], until)).toBe(expected);
});

it.each(['week', 'month', 'quarter', 'year'] as const)(
  'begins three days back where a %s has just begun: so far pages and alerts look across its start',
  (period) => {
    // A Monday, and the first of a year.
    expect(startOf([calendar(period)], '2029-01-01T06:00Z')).toBe('2028-12-29T05:40Z');
  }
);

it.each<[string, readonly SloWindow[], string, string]>([
  ['a rolling one', [calendar('month'), rolling(28), calendar('week')], '2026-10-12T12:00Z', '2026-09-14T11:40Z'],
  ['a calendar one', [rolling(28), calendar('week'), calendar('month')], '2026-10-31T12:00Z', '2026-09-30T23:40Z'],
])('begins ahead of the window of a catalogue that reaches furthest: %s', (_, windows, until, expected) => {
  expect(startOf(windows, until)).toBe(expected);
});
