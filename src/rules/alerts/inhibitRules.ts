import { printDuration } from '../../promql/duration';
import { LABELS } from '../../slo/reservedLabels';
import { budgetLabels } from '../../slo/budgetLabels';
import type { Slo } from '../../slo/slo';
import type { RuleGroup } from '../rule';
import { ALERTS } from './alertNames';

export interface InhibitRule {
  readonly source_matchers: readonly string[];
  readonly target_matchers: readonly string[];
  readonly equal: readonly string[];
}

interface Ruled {
  readonly slo: Slo;
  readonly groups: readonly RuleGroup[];
}

/**
 * Rules of Alertmanager by which nobody is told the same thing twice: what pages needs no ticket, a faster alert of an
 * SLO needs no slower one of its severity, and a budget that is gone is not low. Made from the windows that the alerts
 * have, since Alertmanager compares texts, not times.
 */
export function inhibitRules(ruled: readonly Ruled[]): readonly InhibitRule[] {
  const equal = sameBudget(ruled);
  const burning = named(ALERTS.burning);
  const rule = (source: readonly string[], target: readonly string[]): InhibitRule => ({
    source_matchers: source,
    target_matchers: target,
    equal,
  });
  const severities = ['page', 'ticket'] as const;
  return [
    rule([burning, 'severity="page"'], [burning, 'severity="ticket"']),
    ...severities.flatMap((severity) => {
      const windows = longWindows(ruled, severity);
      const own = [burning, `severity="${severity}"`];
      return windows
        .slice(0, -1)
        .map((window, at) =>
          rule([...own, `long_window="${window}"`], [...own, `long_window=~"${windows.slice(at + 1).join('|')}"`])
        );
    }),
    rule([named(ALERTS.budgetExhausted)], [named(ALERTS.budgetLow)]),
  ];
}

function named(alert: string): string {
  return `alertname="${alert}"`;
}

/** Labels that two alerts about one budget share: those of the SLO, and where it is grouped those of its group. */
function sameBudget(ruled: readonly Ruled[]): readonly string[] {
  const groups = ruled.flatMap(({ slo }) => budgetLabels(slo));
  return [LABELS.slo, ...[...new Set(groups)].sort()];
}

/** As labels have them, shortest first. */
function longWindows(ruled: readonly Ruled[], severity: string): readonly string[] {
  const rules = ruled.flatMap(({ groups }) => groups.flatMap((group) => group.rules));
  const windows = rules.flatMap((rule) =>
    'alert' in rule && rule.burnRate && rule.labels['severity'] === severity ? [rule.burnRate.longWindow] : []
  );
  return [...new Set(windows)].sort((one, other) => one - other).map(printDuration);
}
