import React from 'react';
import type { GroupStatus } from '../../analysis/groupStatuses';
import { worstOf } from '../../ui/words/groups';

/** Of an SLO with a budget for each group, the one whose numbers its row shows: first, for a phone cuts what is last. */
export function WorstGroup({ groups }: { readonly groups: readonly GroupStatus[] }) {
  const [worst] = groups;
  return worst ? <>{`${worstOf(worst.group, groups.length)} · `}</> : null;
}
