import { budgetLabels } from '../../slo/budgetLabels';
import type { Slo } from '../../slo/slo';
import type { Grouping } from './told';

/** What reads and judges groups, where one of these SLOs has a budget for each group: few catalogues need its code at first. */
export async function loadGroups(slos: readonly Slo[]): Promise<Grouping | undefined> {
  return slos.some((slo) => budgetLabels(slo).length > 0)
    ? (await import(/* webpackChunkName: "groups" */ './grouping')).grouping
    : undefined;
}
