import type { GroupCounts } from '../../slo/events';
import { type GroupKey, groupKey, groupOf } from '../../slo/group';
import type { Sample } from '../../slo/samples';
import type { ReadCell } from '../readCell';
import { readCounts } from '../readCounts';

/**
 * The elements of a term as events: added up by group, for series of one group may differ in a label that is kept for
 * another SLO. A group without a total, or whose values say nothing, has no counts; the sum over all groups is of those
 * that have some. Undefined where none has. Loaded where an SLO of a request has a budget for each group.
 */
export const readGroups: ReadCell = (cell, answer) => {
  const { by = [] } = cell;
  const [counted, total] = [addUp(by, answer.counted), addUp(by, answer.total)];
  const groups = [...total].map(([key, { group, value }]): GroupCounts => {
    const counts = readCounts(cell, { counted: counted.get(key)?.value, total: value });
    return counts ? { group, counts } : { group };
  });
  const read = groups.flatMap(({ counts }) => counts ?? []);
  if (by.length === 0) {
    return read[0];
  }
  const sum = read.reduce((all, one) => ({ bad: all.bad + one.bad, total: all.total + one.total }), {
    bad: 0,
    total: 0,
  });
  return groups.length > 0 ? { ...sum, groups } : undefined;
};

function isKnown(seen: Set<string>, labels: Sample['labels']): boolean {
  const { size } = seen;
  return seen.add(JSON.stringify(Object.entries(labels).sort())).size === size;
}

/** An element that came twice makes its group unreadable. */
function addUp(by: readonly string[], samples: readonly Sample[]) {
  const sums = new Map<GroupKey, { readonly group: GroupCounts['group']; readonly value: number }>();
  const seen = new Set<string>();
  for (const { labels, value } of samples) {
    const group = groupOf(by, labels);
    const key = groupKey(group);
    const isTwice = samples.length > 1 && isKnown(seen, labels);
    sums.set(key, { group, value: isTwice ? Number.NaN : (sums.get(key)?.value ?? 0) + value });
  }
  return sums;
}
