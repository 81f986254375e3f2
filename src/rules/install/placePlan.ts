import { LABELS } from '../../slo/reservedLabels';
import type { GroupDrift } from '../running/drift';
import type { RuleGroup } from '../rule';
import type { RunningGroup } from '../running/runningRules';
import type { GroupState } from '../running/groupState';
import { type SloDrift, stateOf, type WantedRules } from '../running/sloDrift';
import { type InstallPlan, installPlan } from './installPlan';
import type { HeldGroup } from './heldGroup';

/** One change of one group. */
export type InstallStep =
  { readonly kind: 'write'; readonly group: RuleGroup } | { readonly kind: 'remove'; readonly name: string };

/** The group that a step changes. */
export function nameOf(step: InstallStep): string {
  return step.kind === 'write' ? step.group.name : step.name;
}

/** A group that is not touched although it is wanted, or wanted no more. */
export interface GroupLeftAlone {
  readonly group: string;
  readonly reason: string;
}

/** What installing to a place would do, and what it leaves alone. */
export interface PlacePlan extends InstallPlan {
  readonly leftAlone: readonly GroupLeftAlone[];
  /** In the order in which they are taken: what nobody wants goes last. */
  readonly steps: readonly InstallStep[];
}

const FOREIGN =
  'A group of this name is there that is not Headroom’s, and is left as it is. Rename it or remove it, then install again.';
const MIXED =
  'Somebody has put rules of their own into it, so it is left as it is. Move them to another group, then install again.';

interface Compared {
  readonly wanted: readonly WantedRules[];
  /** Of each SLO that wants rules. */
  readonly slos: readonly SloDrift[];
  /** Of SLOs that want none any more; those of other data sources are not among them. */
  readonly leftovers: readonly SloDrift[];
  readonly held: readonly HeldGroup[];
}

/** A dry run against what the place holds: only groups that are wholly ours are changed or removed. */
export function placePlan({ wanted, slos, leftovers, held }: Compared): PlacePlan {
  const byName = new Map(held.map((one) => [one.group.name, one]));
  const all = heldDrift([...slos, ...leftovers], held);
  const leftAlone = all.flatMap(({ slo, groups }) =>
    groups.flatMap((group): readonly GroupLeftAlone[] => {
      const reason = whyLeftAlone(group, slo, byName.get(group.group));
      return reason === undefined ? [] : [{ group: group.group, reason }];
    })
  );
  // By name: nobody may want to remove what stands in the way of another SLO, either.
  const closed = new Set(leftAlone.map(({ group }) => group));
  const open = all.map((slo) => ({ ...slo, groups: slo.groups.filter(({ group }) => !closed.has(group)) }));
  const plan = installPlan(open);
  return { ...plan, leftAlone, steps: stepsOf(plan, wanted) };
}

/** What has become of SLOs in a place: what only the place tells makes a group another one, too. */
export function heldDrift<T extends SloDrift>(slos: readonly T[], held: readonly HeldGroup[]): readonly T[] {
  const byName = new Map(held.map((one) => [one.group.name, one]));
  return slos.map((slo) => {
    const groups = slo.groups.map((group) => withSettings(group, byName));
    return { ...slo, state: stateOf(groups), groups };
  });
}

function withSettings(state: GroupState, held: ReadonlyMap<string, HeldGroup>): GroupState {
  const differences = state.running ? (held.get(state.group)?.differences ?? []) : [];
  return differences.length === 0 || state.state === 'orphaned'
    ? state
    : { ...state, state: 'changed', differences: [...differences, ...state.differences] };
}

/** Groups that a place counts, ours and those of others. */
export interface GroupCount {
  /** Once it is as planned. */
  readonly total: number;
  /** Those of it that are in other namespaces. */
  readonly elsewhere: number;
  /** While it installs: what nobody wants goes last. */
  readonly most: number;
}

/** How many groups a place has with a plan, where it holds so many now and so many elsewhere. */
export function groupCount({ added, removed }: InstallPlan, held: number, elsewhere: number): GroupCount {
  const most = held + elsewhere + added.length;
  return { total: most - removed.length, elsewhere, most };
}

function whyLeftAlone({ state }: GroupDrift, slo: string, held: HeldGroup | undefined): string | undefined {
  if (held === undefined || state === 'same') {
    return undefined;
  }
  if (held.locked !== undefined) {
    return held.locked;
  }
  const own = ownRules(held.group, slo);
  return own === 0 ? FOREIGN : own < held.group.rules.length ? MIXED : undefined;
}

function ownRules({ rules }: RunningGroup, slo: string): number {
  return rules.filter(({ labels }) => labels[LABELS.slo] === slo).length;
}

function stepsOf({ added, changed, removed }: InstallPlan, wanted: readonly WantedRules[]): readonly InstallStep[] {
  const names = new Set([...added, ...changed].map(({ group }) => group));
  const groups = wanted.flatMap((rules) => rules.groups).filter(({ name }) => names.has(name));
  return [
    ...groups.map((group): InstallStep => ({ kind: 'write', group })),
    ...removed.map(({ group }): InstallStep => ({ kind: 'remove', name: group })),
  ];
}
