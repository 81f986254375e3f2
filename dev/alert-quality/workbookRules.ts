import type { Expr } from '../../src/promql/ast';
import { binary, number } from '../../src/promql/build';
import { parseDuration } from '../../src/promql/duration';
import { shareOfAll } from '../../src/queries/countedShare';
import { recordedEvents } from '../../src/queries/recorded/recordedTerms';
import type { AlertRule, RuleGroup } from '../../src/rules/rule';
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
  const burning = alerts.filter(({ labels }) => labels['long_window'] !== undefined);
  return { name: 'workbook', interval: MINUTE, rules: burning.map((alert) => unguarded(slo, alert)) };
}

function unguarded(slo: Slo, { labels }: AlertRule): AlertRule {
  const threshold = number(roundNoise(Number(labels['burn_rate']) * errorBudgetRatio(slo.objective)));
  const over = (label: string) => binary(errorRatio(slo, windowOf(labels[label])), '>', threshold);
  const expr = binary(over('long_window'), 'and', over('short_window'));
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

function windowOf(text = ''): Seconds {
  const read = parseDuration(text);
  if (!read.ok) {
    throw new Error(`${text} is no window.`);
  }
  return read.value;
}
