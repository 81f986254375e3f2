import { type BaseEvents, baseEvents } from '../queries/base/baseEvents';
import { both } from '../queries/readPromql';
import { budgetLabels } from '../slo/budgetLabels';
import { MAX_GROUPS } from '../slo/group';
import { ok, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import { MINUTE, seconds } from '../slo/units';
import { budgetAlerts } from './alerts/budgetAlerts';
import { burnRateAlerts } from './alerts/burnRateAlerts';
import { type Times, timesOf } from './timesOf';
import { finishedAlert, type RuleOptions } from './alerts/finishedAlert';
import { noDataAlert } from './alerts/noDataAlert';
import { errorRatioRule, eventRules, windowRules } from './recording/recordingRules';
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
      ...limitOf(slo, base, times),
      rules: [...eventRules(slo, base, times), errorRatioRule(slo, base, period), ...pages],
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

/**
 * One series for each group; of the events by outcome, two, and of a calendar window two in the minutes in which a period
 * follows another. An SLO whose label has got a thousand values shall not flood the store: its rules fail, which their
 * engine tells, instead of recording a part of it. What is made from recorded events has no limit of its own: groups
 * that come and go are more over a window than at once.
 */
function limitOf(slo: Slo, { form }: BaseEvents, { period }: Times) {
  const most = MAX_GROUPS * (form === 'by-outcome' || period !== undefined ? 2 : 1);
  return budgetLabels(slo).length > 0 ? { limit: most } : {};
}
