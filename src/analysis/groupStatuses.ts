import { type Group, type GroupKey, groupKey } from '../slo/group';
import type { GroupCounts, WindowCounts } from '../slo/events';
import { MISSED_FOR } from '../slo/missedFor';
import { STATES_WORST_FIRST } from '../slo/state';
import type { Measurement } from './measurement';
import type { SloStatus } from './status';

/** State and numbers of one group. */
export interface GroupStatus {
  readonly group: Group;
  readonly status: SloStatus;
  /** Nothing of it was measured for longer than it is missed (`MISSED_FOR`): what it was is over. */
  readonly isGone: boolean;
}

/**
 * All groups of an SLO, worst first: by state, then by what is left of their budgets; those that are gone last, unless
 * they took their budget with them. `judge` is `sloStatus` of the SLO. How much of the window was measured is told of the SLO, not of each group.
 */
export function groupStatuses(m: Measurement, judge: (m: Measurement) => SloStatus): readonly GroupStatus[] {
  const { coverage } = judge(m);
  return [...byGroup(m)]
    .map(([key, one]) => ({ key, ...statusOf(one, { ...judge(one), coverage }) }))
    .sort((a, b) => rank(a) - rank(b) || left(a) - left(b) || (a.key < b.key ? -1 : 1))
    .map(({ key: _, ...status }) => status);
}

type OneGroup = Measurement & { readonly group: Group };

/** What was measured, group by group; a group without readable counts in a window has none of it. */
function byGroup(m: Measurement): ReadonlyMap<GroupKey, OneGroup> {
  const { asked, now, leftOut } = m;
  const rest = { buckets: [], now, ...(asked && { asked }), ...(leftOut !== undefined && { leftOut }) };
  const found = new Map<GroupKey, OneGroup & { readonly recent: Map<number, WindowCounts> }>();
  const of = (group: Group) => {
    const key = groupKey(group);
    const known = found.get(key) ?? { ...rest, group, recent: new Map() };
    found.set(key, known);
    return known;
  };
  const groupsIn = withGroupsWhereLeftOut(m);
  for (const { group, counts } of m.window ? groupsIn(m.window) : []) {
    const one = of(group);
    found.set(groupKey(group), counts ? { ...one, window: counts } : one);
  }
  for (const [window, counts] of m.recent) {
    groupsIn(counts).forEach(({ group, counts }) => counts && of(group).recent.set(window, counts));
  }
  return found;
}

/**
 * The groups of a window. One that is left out as a whole names none: no events are then known of those that were measured
 * in the shortest of the others, which is not the same as nothing measured.
 */
function withGroupsWhereLeftOut({ window, recent }: Measurement): (counts: WindowCounts) => readonly GroupCounts[] {
  const [shortest] = [...recent].filter(([, { groups }]) => groups !== undefined).sort(([a], [b]) => a - b);
  const measured = ((shortest?.[1] ?? window)?.groups ?? []).filter(({ counts }) => counts !== undefined);
  return ({ groups, ...counts }) => groups ?? measured.map(({ group }) => ({ group, counts }));
}

function statusOf(m: OneGroup, status: SloStatus): GroupStatus {
  const isGone = status.state === 'no-data' && ![...m.recent.keys()].some((window) => window <= MISSED_FOR);
  return { group: m.group, status, isGone };
}

function rank({ status, isGone }: GroupStatus): number {
  return isGone ? STATES_WORST_FIRST.length : STATES_WORST_FIRST.indexOf(status.state);
}

function left({ status }: GroupStatus): number {
  return status.budget?.remaining ?? 1;
}
