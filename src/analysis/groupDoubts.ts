import type { GroupStatus } from './groupStatuses';
import type { SloStatus } from './status';

export interface GroupDoubts {
  /** Labels that no series has: their values are empty in every group. */
  readonly unknown: readonly string[];
  /** Every group is all good or all bad, as by a label that tells the one from the other: no budget is split by it. */
  readonly isSplitByOutcome: boolean;
}

interface Counted extends Pick<GroupStatus, 'group'> {
  readonly status: Pick<SloStatus, 'events'>;
}

/** What makes it doubtful that these labels are meant to split a budget. */
export function groupDoubts(groups: readonly Counted[]): GroupDoubts {
  const labels = groups[0]?.group.map(([label]) => label) ?? [];
  const unknown = labels.filter((_, index) => groups.every(({ group }) => group[index]?.[1] === ''));
  const shares = groups.flatMap(({ status: { events } }) =>
    events && events.total > 0 ? [events.bad / events.total] : []
  );
  const has = (share: number) => shares.includes(share);
  return { unknown, isSplitByOutcome: has(0) && has(1) && shares.every((share) => share === 0 || share === 1) };
}
