import { baseEvents } from '../queries/base/baseEvents';
import { both } from '../queries/readPromql';
import { ok, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import { MINUTE, seconds } from '../slo/units';
import { budgetAlerts } from './budgetAlerts';
import { burnRateAlerts } from './burnRateAlerts';
import { timesOf } from './timesOf';
import { finishedAlert, type RuleOptions } from './finishedAlert';
import { noDataAlert } from './noDataAlert';
import { errorRatioRule, eventRules, windowRules } from './recordingRules';
import type { AlertRule, RuleGroup } from './rule';

/** An SLO → groups of rules. Deterministic: the same SLO gives the same groups. */
export function sloRules(slo: Slo, options: RuleOptions = {}): Result<readonly RuleGroup[]> {
  const parts = both(baseEvents(slo), timesOf(slo));
  if (!parts.ok) {
    return parts;
  }
  const [base, times] = parts.value;
  const { period } = times;
  const finished = (alert: AlertRule) => finishedAlert(slo, alert, options);
  const burning = burnRateAlerts(slo).map(finished);
  const pages = burning.filter(({ labels }) => labels['severity'] === 'page');
  const tickets = burning.filter((alert) => !pages.includes(alert));
  const groups: readonly RuleGroup[] = [
    {
      name: `${slo.id}-events`,
      interval: MINUTE,
      rules: [...eventRules(slo, base, times), errorRatioRule(slo, period), ...pages],
    },
    {
      name: `${slo.id}-tickets`,
      interval: seconds(5 * MINUTE),
      rules: [...tickets, ...[...budgetAlerts(slo, period), ...noDataAlert(slo)].map(finished)],
    },
    {
      name: `${slo.id}-window`,
      interval: period?.interval ?? seconds(10 * MINUTE),
      rules: windowRules(slo, period),
    },
  ];
  return ok(groups.filter(({ rules }) => rules.length > 0));
}
