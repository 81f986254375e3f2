import type { Slo } from './slo';

/** Labels each of whose values has a budget of its own; none where one group alone is looked at. */
export function budgetLabels({ sli, group }: Pick<Slo, 'sli' | 'group'>): readonly string[] {
  return 'by' in sli && group === undefined ? sli.by : [];
}
