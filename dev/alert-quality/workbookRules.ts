import type { Expr } from '../../src/promql/ast';
import { binary, number } from '../../src/promql/build';
import { shareOfAll } from '../../src/queries/countedShare';
import { recordedEvents } from '../../src/queries/recorded/recordedTerms';
import type { AlertRule, BurnRate, RuleGroup } from '../../src/rules/rule';
import { errorBudgetRatio } from '../../src/slo/objective';
import type { Slo } from '../../src/slo/slo';
import { MINUTE, roundNoise, type Seconds, seconds } from '../../src/slo/units';

/** Stands before the tiers of the workbook in `tier`, so that both run side by side. */
export const WORKBOOK = 'workbook-';

/**
 * The same tiers as the SRE workbook has them (chapter 5, table 5-8): both windows above `factor × b`, on the same
 * recorded events; no least number of bad events, no `for`, no `keep_firing_for`, not frozen without data.
 */
export function workbookRules(slo: Slo, groups: readonly RuleGroup[]): RuleGroup {
  const alerts = groups.flatMap(({ rules }) => rules).filter((rule) => 'alert' in rule);
  const rules = alerts.flatMap(({ burnRate, labels }) => (burnRate ? [unguarded(slo, burnRate, labels)] : []));
  return { name: 'workbook', interval: MINUTE, rules };
}

function unguarded(slo: Slo, { longWindow, shortWindow, factor }: BurnRate, labels: AlertRule['labels']): AlertRule {
  const threshold = number(roundNoise(factor * errorBudgetRatio(slo.objective)));
  const over = (window: Seconds) => binary(errorRatio(slo, window), '>', threshold);
  const expr = binary(over(longWindow), 'and', over(shortWindow));
  return {
    alert: 'Workbook',
    expr,
    verdict: expr,
    interval: MINUTE,
    for: seconds(0),
    labels: { ...labels, tier: `${WORKBOOK}${labels['tier']}` },
    annotations: {},
  };
}

function errorRatio({ id }: Slo, window: Seconds): Expr {
  return shareOfAll(recordedEvents('bad', id, window), recordedEvents('total', id, window));
}
