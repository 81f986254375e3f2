import { type BaseEvents, baseEvents } from '../queries/base/baseEvents';
import { both } from '../queries/readPromql';
import { budgetLabels } from '../slo/budgetLabels';
import { MAX_GROUPS } from '../slo/group';
import { ok, type Result } from '../slo/result';
import type { Slo } from '../slo/slo';
import { MINUTE, type Seconds } from '../slo/units';
import { budgetAlerts } from './alerts/budgetAlerts';
import { burnRateAlerts } from './alerts/burnRateAlerts';
import { type Times, timesOf } from './timesOf';
import { finishedAlert, type RuleOptions } from './alerts/finishedAlert';
import { FIVE_MINUTES } from './alerts/intervals';
import { noDataAlert } from './alerts/noDataAlert';
import { errorRatioRule, eventRules, windowInterval, windowRules } from './recording/recordingRules';
import type { RuleGroup } from './rule';

/** An SLO → groups of rules. Deterministic: the same SLO gives the same groups. */
export function sloRules(slo: Slo, options: RuleOptions = {}): Result<readonly RuleGroup[]> {
  const parts = both(baseEvents(slo), timesOf(slo));
  if (!parts.ok) {
    return parts;
  }
  const [base, times] = parts.value;
  const { period } = times;
  const alerts = [...burnRateAlerts(slo), ...budgetAlerts(slo, period), ...noDataAlert(slo, base)].map((alert) =>
    finishedAlert(slo, alert, options)
  );
  const every = (time: Seconds) => alerts.filter(({ interval }) => interval === time);
  const limit = limitOf(slo, base, times);
  const events = eventRules(slo, base, times);
  const results = [errorRatioRule(slo, base, period), ...every(MINUTE)];
  const groups: readonly RuleGroup[] = [
    ...(limit === undefined
      ? [{ name: `${slo.id}-events`, interval: MINUTE, rules: [...events, ...results] }]
      : [
          { name: `${slo.id}-events`, interval: MINUTE, limit, rules: events },
          { name: `${slo.id}-results`, interval: MINUTE, rules: results },
        ]),
    { name: `${slo.id}-alerts`, interval: FIVE_MINUTES, rules: every(FIVE_MINUTES) },
    {
      name: `${slo.id}-window`,
      interval: windowInterval(period),
      rules: windowRules(slo, period),
    },
  ];
  return ok(groups.filter(({ rules }) => rules.length > 0));
}

/**
 * One series for each group; of the events by outcome, two, and of a calendar window two in the minutes in which a period
 * follows another. An SLO whose label has got a thousand values shall not flood the store: its rules fail, which their
 * engine tells, instead of recording a part of it. What comes of the events has a group of rules of its own, without a
 * limit: groups that come and go are more over a window than at once, and each has its ratio, and its alerts for a day.
 */
function limitOf(slo: Slo, { form }: BaseEvents, { period }: Times): number | undefined {
  const most = MAX_GROUPS * (form === 'by-outcome' || period !== undefined ? 2 : 1);
  return budgetLabels(slo).length > 0 ? most : undefined;
}
