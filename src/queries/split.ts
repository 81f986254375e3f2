import type { Matcher, VectorSelector } from '../promql/ast';
import { budgetLabels } from '../slo/budgetLabels';
import type { Group } from '../slo/group';
import type { Slo } from '../slo/slo';

/** How the events of an SLO are told apart: into its groups, or narrowed to one of them. */
export interface Split {
  readonly by: readonly string[];
  readonly group: Group;
}

export function splitOf(slo: Pick<Slo, 'sli' | 'group'>): Split {
  return { by: budgetLabels(slo), group: slo.group ?? [] };
}

/** The series of the group that is looked at. */
export function narrowed(selector: VectorSelector, { group }: Split): VectorSelector {
  const own = groupMatchers(group);
  return own.length > 0 ? { ...selector, matchers: [...selector.matchers, ...own] } : selector;
}

/** What tells the series of a group, raw and recorded. */
export function groupMatchers(group: Group): readonly Matcher[] {
  return group.map(([label, value]) => ({ label, op: '=', value }));
}
