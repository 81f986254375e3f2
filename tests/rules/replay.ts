import { serialize } from '../../src/promql/serialize';
import type { RecordingRule, RuleGroup } from '../../src/rules/rule';
import type { Bytes } from '../prometheus/protobuf';
import { sample, timeSeries } from '../prometheus/remoteWrite';
import type { RawSeries } from './simulation';

/** Replays begin with a day of the past, in Unix seconds: sums of ten minutes are made at whole ones. */
export const BEGIN = Date.UTC(2026, 4, 30) / 1000;

/** What was scraped with the numbers `from` up to, and without, `to`, as a remote write says it. */
export function scraped({ series, values }: RawSeries, interval: number, from = 0, to = values.length): Bytes {
  const [, name = '', pairs = ''] = /^(\w+)\{(.*)\}$/.exec(series) ?? [];
  const labels = [...pairs.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => [label, value] as const);
  const points: Bytes[] = [];
  for (let i = from; i < Math.min(to, values.length); i += 1) {
    // That it is gone is said once, as scrapers do, and only of what was there.
    if (values[i] !== null && (values[i] !== undefined || (i > 0 && values[i - 1] !== undefined))) {
      points.push(sample(BEGIN + i * interval, values[i] ?? undefined));
    }
  }
  return points.length > 0 ? timeSeries({ ...Object.fromEntries(labels), __name__: name }, points) : [];
}

/** A replay writes all that a rule records at once: one rule in each group, after those that it reads. */
export function oneByOne(groups: readonly RuleGroup[]): ReadonlyArray<RuleGroup & { rules: readonly [RecordingRule] }> {
  const waiting = groups.flatMap((group) =>
    group.rules.flatMap((rule) => ('record' in rule ? [{ ...group, rule, expr: serialize(rule.expr) }] : []))
  );
  const sorted: Array<RuleGroup & { rules: readonly [RecordingRule] }> = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ expr }) => !waiting.some(({ rule }) => expr.includes(rule.record)));
    sorted.push(
      ...waiting.splice(next, 1).map(({ name, interval, rule }) => ({ name, interval, rules: [rule] as const }))
    );
  }
  return sorted;
}
