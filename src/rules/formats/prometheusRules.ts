import { printDuration } from '../../promql/duration';
import { serialize } from '../../promql/serialize';
import type { Rule, RuleGroup } from '../rule';

/** The document of a Prometheus rule file, in the order in which people read it. */
export function prometheusRules(groups: readonly RuleGroup[]) {
  return { groups: groups.map(prometheusGroup) };
}

/** One group of it. */
export function prometheusGroup({ name, interval, limit, rules }: RuleGroup) {
  return {
    name,
    interval: printDuration(interval),
    ...(limit !== undefined && { limit }),
    rules: rules.map(prometheusRule),
  };
}

function prometheusRule(rule: Rule) {
  const expr = serialize(rule.expr);
  return 'record' in rule
    ? { record: rule.record, expr, labels: rule.labels }
    : {
        alert: rule.alert,
        expr,
        ...(rule.for > 0 && { for: printDuration(rule.for) }),
        ...(rule.keepFiringFor !== undefined && { keep_firing_for: printDuration(rule.keepFiringFor) }),
        labels: rule.labels,
        annotations: rule.annotations,
      };
}
