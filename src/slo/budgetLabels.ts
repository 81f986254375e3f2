import type { Slo } from './slo';

/** Labels each of whose values has a budget of its own in rules and alerts. Slices are judged for the whole SLO. */
export function budgetLabels({ sli, objective }: Pick<Slo, 'sli' | 'objective'>): readonly string[] {
  return 'by' in sli && objective.budgeting.method === 'occurrences' ? sli.by : [];
}
