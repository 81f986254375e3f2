import type { InstallPlan } from '../../../rules/install/installPlan';
import type { PlaceKind } from '../../../rules/install/places';
import { copiesOf, type GroupState, homeOf } from '../../../rules/running/groupState';
import type { Drift } from '../../../state/rules/runningRules';
import type { InstallTarget } from './installWay';

/** Groups that another place runs, too, or would once they are installed. */
export interface Twice {
  readonly now: number;
  readonly coming: number;
  /** It is not known what the data source runs, and something would be installed. */
  readonly isUnknown: boolean;
}

/**
 * How many groups run elsewhere than where they are to be installed, and there, too, or would by a plan. Of files, what
 * runs already is told by the list and by the other place.
 */
export function runsTwice(
  { running, isListed }: Pick<InstallTarget, 'running' | 'isListed'>,
  kind: PlaceKind | 'file',
  plan: InstallPlan | undefined
): Twice {
  const added = new Set(plan?.added.map(({ group }) => group));
  const elsewhere = groupsOf(running).filter((group) => homesOf(group).some((home) => home !== kind));
  return {
    now: kind === 'file' ? 0 : elsewhere.filter((group) => homesOf(group).includes(kind)).length,
    coming: elsewhere.filter(({ group }) => added.has(group)).length,
    isUnknown: !isListed && added.size > 0,
  };
}

/** How many groups run more than once, wherever they do. */
export function runningAgain(running: Drift | undefined): number {
  return groupsOf(running).filter((group) => copiesOf(group).length > 1).length;
}

function groupsOf(running: Drift | undefined): readonly GroupState[] {
  return (running?.slos ?? []).flatMap(({ groups }) => groups);
}

function homesOf(group: GroupState) {
  return copiesOf(group).map(homeOf);
}
