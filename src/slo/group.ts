/**
 * One value of each label that splits the budget of an SLO, in the order in which the SLO names them. A budget is
 * known by the id of its SLO and its group; that of an SLO that is not split by its id alone.
 */
export type Group = ReadonlyArray<readonly [label: string, value: string]>;

/** A group as text: equal for the same values, whatever stands in them. */
export type GroupKey = string & { readonly name: 'group-key' };

/**
 * So many groups a page shows and rules record (`RuleGroup.limit`). A label with more values is seldom one by which a
 * budget is owned, and each group costs up to nine series.
 */
export const MAX_GROUPS = 100;

/** The group to which an element belongs; a label that it lacks is empty, as Prometheus has it. */
export function groupOf(by: readonly string[], labels: Readonly<Record<string, string>>): Group {
  return by.map((label) => [label, Object.hasOwn(labels, label) ? (labels[label] ?? '') : '']);
}

export function groupKey(group: Group): GroupKey {
  return JSON.stringify(group.map(([, value]) => value)) as GroupKey;
}
