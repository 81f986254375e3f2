import type { GatewayError } from '../../grafana/gatewayError';
import type { Closed, RulePlace } from '../../grafana/rulePlaces/rulePlace';
import type { HeldGroup } from '../../rules/install/heldGroup';
import { loadedGroups } from '../../rules/running/loadedGroups.fixture';
import type { RuleGroup } from '../../rules/rule';
import { err, ok } from '../../slo/result';

export interface MemoryPlace extends RulePlace {
  /** May be changed while a test runs. */
  closed: Closed | undefined;
  groups: HeldGroup[];
  elsewhere?: number;
  /** Asked before each request (`held`, `write <name>`, `remove <name>`); an error is its answer. */
  fault: (request: string) => Promise<GatewayError | undefined> | GatewayError | undefined;
  /** Every change that was asked for, in order. */
  readonly changes: string[];
}

/** What a place says of groups that were written to it. */
export function heldGroups(groups: readonly RuleGroup[]): HeldGroup[] {
  return loadedGroups(groups, 'Headroom').map((group) => ({ group, differences: [] }));
}

/** A place for rules, in memory. */
export function createMemoryPlace(fault: MemoryPlace['fault'] = () => undefined): MemoryPlace {
  const without = (name: string) => place.groups.filter(({ group }) => group.name !== name);
  const change = async (request: string, groups: () => HeldGroup[]) => {
    place.changes.push(request);
    const error = await place.fault(request);
    if (error !== undefined) {
      return err(error);
    }
    place.groups = groups();
    return ok(undefined);
  };
  const place: MemoryPlace = {
    closed: undefined,
    groups: [],
    fault,
    changes: [],
    held: async () => {
      const error = await place.fault('held');
      const { groups, elsewhere } = place;
      return error === undefined ? ok({ groups, ...(elsewhere !== undefined && { elsewhere }) }) : err(error);
    },
    write: (group) => change(`write ${group.name}`, () => [...without(group.name), ...heldGroups([group])]),
    remove: (name) => change(`remove ${name}`, () => without(name)),
  };
  return place;
}
