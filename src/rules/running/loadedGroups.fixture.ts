import { serialize } from '../../promql/serialize';
import type { RuleGroup } from '../rule';
import type { RunningGroup } from './runningRules';

/** What a server says of groups that were loaded as they are. */
export function loadedGroups(groups: readonly RuleGroup[], file = '/rules/slos.yaml'): readonly RunningGroup[] {
  return groups.map(({ name, interval, limit = 0, rules }) => ({
    name,
    file,
    interval,
    limit,
    rules: rules.map((rule) => ({
      name: 'record' in rule ? rule.record : rule.alert,
      kind: 'record' in rule ? ('recording' as const) : ('alerting' as const),
      query: serialize(rule.expr),
      labels: rule.labels,
      health: 'ok',
      ...('alert' in rule && {
        duration: rule.for,
        keepFiringFor: rule.keepFiringFor ?? 0,
        annotations: rule.annotations,
      }),
    })),
  }));
}
