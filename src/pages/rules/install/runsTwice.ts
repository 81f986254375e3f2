import type { InstallPlan } from '../../../rules/install/installPlan';
import type { PlaceKind } from '../../../rules/install/places';
import { copiesOf, type GroupState, homeOf } from '../../../rules/running/groupState';
import type { Drift } from '../../../state/rules/runningRules';
import type { InstallTarget } from './installWay';

/** Groups that another place runs, too, or would once they are installed. */
export interface Twice {
  readonly now: number;
  readonly coming: number;
  /** Whose rules are not known, where something would be installed elsewhere. */
  readonly unknown: ReadonlyArray<'source' | 'grafana'>;
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
  const added = plan && new Set(plan.added.map(({ group }) => group));
  const elsewhere = groupsOf(running).filter((group) => homesOf(group).some((home) => home !== kind));
  return {
    now: kind === 'file' ? 0 : elsewhere.filter((group) => homesOf(group).includes(kind)).length,
    coming: elsewhere.filter(({ group }) => added?.has(group) ?? kind === 'file').length,
    unknown: [
      ...(kind !== 'file' && !isListed && added?.size ? (['source'] as const) : []),
      ...(kind !== 'grafana' && !running?.isWhole && added?.size !== 0 ? (['grafana'] as const) : []),
    ],
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
