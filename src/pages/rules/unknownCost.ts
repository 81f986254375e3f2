import { t } from '@grafana/i18n';
import type { UnknownReads } from '../../queries/reads/planReads';
import { budgetLabels } from '../../slo/budgetLabels';
import { firstFew } from '../../ui/words/firstFew';
import { type RuleRow, titleOf } from './ruleRows';

/** Of which SLOs the cost is not known, and why: one sentence for each reason. */
export function unknownCosts(rows: readonly RuleRow[]): readonly string[] {
  const reasons = new Set(rows.flatMap(({ unknownCost }) => unknownCost ?? []));
  return [...reasons].map((reason) =>
    t('rules.cost.unknown', 'The cost of {{titles}} is not known: {{reason}}', {
      titles: firstFew(rows.filter(({ unknownCost }) => unknownCost === reason).map(titleOf)),
      reason: reasonOf(reason),
      interpolation: { escapeValue: false },
    })
  );
}

/** The same of one SLO, below its title. */
export function unknownCostOf({ slo, unknownCost }: RuleRow): string | undefined {
  if (unknownCost === undefined) {
    return undefined;
  }
  const reason = reasonOf(unknownCost);
  return slo && budgetLabels(slo).length > 0
    ? t('rules.row.unknown.groups', 'Its cost and its number of groups are not known: {{reason}}', { reason })
    : t('rules.row.unknown', 'Its cost is not known: {{reason}}', { reason });
}

/** The end of a sentence. */
function reasonOf(reason: UnknownReads): string {
  switch (reason) {
    case 'ambiguous':
      return t('rules.cost.ambiguous', 'the data source gave several answers where there is one.');
    case 'no-number':
      return t('rules.cost.noNumber', 'the data source answered with something that is no number.');
    case 'unasked':
      return t('rules.cost.unasked', 'no query that counts its series is short enough for a store.');
  }
}
