import type { groupStatuses } from '../../analysis/groupStatuses';
import type { ReadCell } from '../../queries/readAnswer';
import { budgetLabels } from '../../slo/budgetLabels';
import type { Slo } from '../../slo/slo';

/** What reads and judges each group of an SLO by itself. */
export interface Grouping {
  readonly readGroups: ReadCell;
  readonly groupStatuses: typeof groupStatuses;
}

/** The same, where one of these SLOs has a budget for each group: few catalogues need its code at first. */
export async function loadGroups(slos: readonly Slo[]): Promise<Grouping | undefined> {
  return slos.some((slo) => budgetLabels(slo).length > 0)
    ? (await import(/* webpackChunkName: "groups" */ './grouping')).grouping
    : undefined;
}
