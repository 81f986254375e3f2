import { baseEvents } from '../queries/base/baseEvents';
import { fail, ok, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import { MINUTE, seconds } from '../slo/units';
import { budgetAlerts } from './budgetAlerts';
import { burnRateAlerts } from './burnRateAlerts';
import { finishedAlert, type RuleOptions } from './finishedAlert';
import { noDataAlert } from './noDataAlert';
import { errorRatioRule, eventRules, windowRules } from './recordingRules';
import type { AlertRule, RuleGroup } from './rule';

/** An SLO → groups of rules. Deterministic: the same SLO gives the same groups. */
export function sloRules(slo: Slo, options: RuleOptions = {}): Result<readonly RuleGroup[]> {
  if (slo.objective.window.kind === 'calendar') {
    return fail(
      ['objective', 'window'],
      'calendar-without-rules',
      'Rules of calendar windows are not made yet: pages compute them from raw metrics. Use a rolling window such as `window: 30d` for rules and alerts.'
    );
  }
  const base = baseEvents(slo);
  if (!base.ok) {
    return base;
  }
  const finished = (alert: AlertRule) => finishedAlert(slo, alert, options);
  const burning = burnRateAlerts(slo).map(finished);
  const pages = burning.filter(({ labels }) => labels['severity'] === 'page');
  const tickets = burning.filter((alert) => !pages.includes(alert));
  const groups: readonly RuleGroup[] = [
    {
      name: `${slo.id}-events`,
      interval: MINUTE,
      rules: [...eventRules(slo, base.value), errorRatioRule(slo), ...pages],
    },
    {
      name: `${slo.id}-tickets`,
      interval: seconds(5 * MINUTE),
      rules: [...tickets, ...[...budgetAlerts(slo), ...noDataAlert(slo)].map(finished)],
    },
    { name: `${slo.id}-window`, interval: seconds(10 * MINUTE), rules: windowRules(slo) },
  ];
  return ok(groups.filter(({ rules }) => rules.length > 0));
}
