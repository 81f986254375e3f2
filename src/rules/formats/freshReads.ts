import type { Expr } from '../../promql/ast';
import { call, range } from '../../promql/build';
import { mapOperands } from '../../promql/walk';
import { leftOpen } from '../../queries/leftOpen';
import { RECORDED } from '../../queries/recorded/names';
import { MINUTE, type Seconds, seconds } from '../../slo/units';
import type { Rule, RuleGroup } from '../rule';

const NAMES: readonly string[] = Object.values(RECORDED);

/** What the same group has just recorded: the sample of this very evaluation, and not that of the one before. */
const THIS_MINUTE = leftOpen(MINUTE);
/** Alerts, and other groups, may be evaluated while the newest sample is on its way. */
const LAST_MINUTES = seconds(120);

/**
 * The same rules for an engine that does not mark recorded series as ended, as Grafana does not: an instant read would
 * see the last value for five more minutes, and count its events again in each of them.
 */
export function withFreshReads(groups: readonly RuleGroup[]): readonly RuleGroup[] {
  return groups.map((group) => {
    const own = new Set(group.rules.flatMap((rule) => ('record' in rule ? [rule.record] : [])));
    return { ...group, rules: group.rules.map((rule) => freshRule(rule, own)) };
  });
}

function freshRule(rule: Rule, own: ReadonlySet<string>): Rule {
  const lastMinutes = (expr: Expr) => fresh(expr, () => LAST_MINUTES);
  return 'record' in rule
    ? { ...rule, expr: fresh(rule.expr, (name) => (own.has(name) ? THIS_MINUTE : LAST_MINUTES)) }
    : { ...rule, expr: lastMinutes(rule.expr), verdict: lastMinutes(rule.verdict) };
}

function fresh(expr: Expr, within: (name: string) => Seconds): Expr {
  return expr.kind === 'vector' && NAMES.includes(expr.metric ?? '')
    ? call('last_over_time', range(expr, within(expr.metric ?? '')))
    : mapOperands(expr, (operand) => fresh(operand, within));
}
