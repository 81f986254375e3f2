import { t } from '@grafana/i18n';
import { burnAlerts, burnRateFactor, canFire, type Severity } from '../../slo/alertPolicy';
import { type Objective, windowLength } from '../../slo/objective';
import type { SloState } from '../../slo/state';
import { allLeftOutText } from './leftOut';
import { formatBurnFactor } from './numbers';
import { formatWindowLength } from './times';

/** What a state means for an SLO with this objective, with the numbers that decide (slo-maths, "No data is not good"). */
export function stateMeaning(state: SloState, objective: Objective, isAllLeftOut = false): string {
  switch (state) {
    case 'exhausted':
      return t('ui.state.exhausted.meaning', 'The error budget of the window is spent.');
    case 'burning':
      return t(
        'ui.state.burning.meaning',
        'Burning faster than {{limits}}, which is fast enough to page: somebody should act now.',
        { limits: limits('page', objective) }
      );
    case 'at-risk':
      return atRisk(objective);
    case 'healthy':
      return t('ui.state.healthy.meaning', 'Within budget, and nothing burns fast.');
    case 'no-traffic':
      return isAllLeftOut
        ? allLeftOutText()
        : t('ui.state.noTraffic.meaning', 'There were no events, so the budget is untouched.');
    case 'no-data':
      return t('ui.state.noData.meaning', 'Nothing was measured lately. That is not the same as healthy.');
  }
}

function atRisk(objective: Objective): string {
  if (objective.window.kind === 'calendar') {
    return atRiskInPeriod(limits('ticket', objective));
  }
  const values = {
    limits: limits('ticket', objective),
    window: formatWindowLength(windowLength(objective.window)),
  };
  return values.limits === ''
    ? t('ui.state.atRisk.forecast', 'At the rate of late, the budget ends within {{window}}.', values)
    : t(
        'ui.state.atRisk.meaning',
        'Burning faster than {{limits}}, which is fast enough for a ticket; or, at the rate of late, the budget ends within {{window}}.',
        values
      );
}

function atRiskInPeriod(limits: string): string {
  return limits === ''
    ? t('ui.state.atRisk.periodForecast', 'At the rate of late, the budget ends before it begins anew.')
    : t(
        'ui.state.atRisk.periodMeaning',
        'Burning faster than {{limits}}, which is fast enough for a ticket; or, at the rate of late, the budget ends before it begins anew.',
        { limits }
      );
}

/** "14.4× over 1 h or 6× over 6 h"; empty where no tier of this severity can fire. There are two at most. */
function limits(severity: Severity, objective: Objective): string {
  const length = windowLength(objective.window);
  const [first = '', second] = burnAlerts(length)
    .filter((tier) => tier.severity === severity && canFire(tier, objective, length))
    .map((tier) =>
      t('ui.state.limit', '{{factor}} over {{length}}', {
        factor: formatBurnFactor(burnRateFactor(tier, length)),
        length: formatWindowLength(tier.longWindow),
      })
    );
  return second === undefined ? first : t('ui.state.limits', '{{first}} or {{second}}', { first, second });
}
