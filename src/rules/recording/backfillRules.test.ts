import '../../promql/readText';
import { serialize } from '../../promql/serialize';
import { SLIS, sloOf } from '../../queries/slos.fixture';
import { once } from '../../slo/exclusions/exclusions.fixture';
import type { Sli } from '../../slo/sli';
import { DAY, HOUR, instant, MINUTE } from '../../slo/units';
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

it.each([
  ['on full ten minutes', 0, '23:40:00'],
  ['in between', 9 * MINUTE + 59, '23:50:00'],
])('begins ahead of the window: %s', (_, rest, expected) => {
  const until = instant(Date.UTC(2026, 10, 2) / 1000 + rest);
  const start = new Date(backfillStart(until, DAY) * 1000).toISOString();
  expect(start).toBe(`2026-10-31T${expected}.000Z`);
  expect(until - DAY - backfillStart(until, DAY)).toBeLessThan(HOUR);
});
