import { type Copy, copiesOf, type GroupState, homeOf, together } from '../running/groupState';
import { type SloDrift, stateOf } from '../running/sloDrift';
import type { PlaceKind } from './places';

/** What a place holds, compared with what is wanted there. */
export interface PlaceDrift {
  readonly kind: PlaceKind;
  readonly slos: readonly SloDrift[];
}

/**
 * One drift for each SLO, of the groups that the data source lists and of those that places hold. The list of a data
 * source has what its ruler runs, where it has that at all, and never what Grafana runs.
 */
export function mergePlaces(listed: readonly SloDrift[], places: readonly PlaceDrift[]): readonly SloDrift[] {
  const bySlo = new Map<string, GroupState[]>(listed.map(({ slo, groups }) => [slo, [...groups]]));
  for (const { kind, slos } of places) {
    for (const { slo, groups } of slos) {
      const held = groups.map((group) => (group.running ? { ...group, place: kind } : group));
      bySlo.set(slo, [...(bySlo.get(slo) ?? []), ...held]);
    }
  }
  return [...bySlo].map(([slo, all]) => {
    const names = [...new Set(all.map(({ group }) => group))];
    const groups = names.flatMap((name) => merged(all.filter(({ group }) => group === name)));
    return { slo, state: stateOf(groups), groups };
  });
}

/** What is known of one group, of everywhere where it is looked for. */
function merged(copies: readonly GroupState[]): readonly GroupState[] {
  const found = copies.filter(isCopy);
  const listsRuler = found.flatMap(copiesOf).some((copy) => copy.place === undefined && homeOf(copy) === 'ruler');
  const running = found.filter(({ place }) => !(listsRuler && place === 'ruler'));
  const [first, ...more] = running;
  if (first === undefined) {
    return copies.slice(0, 1);
  }
  return first.state === 'orphaned' ? running : [together(first, more)];
}

function isCopy(group: GroupState): group is GroupState & Copy {
  return group.running !== undefined;
}
