import type { SloId } from '../../slo/slo';
import type { RuleGroup } from '../rule';
import { groupDrift } from './drift';
import { type GroupState, together } from './groupState';
import { type RunningGroup, sloOfGroup } from './runningRules';

/** The rules that one SLO wants. */
export interface WantedRules {
  readonly slo: SloId;
  readonly groups: readonly RuleGroup[];
}

/** What the rules of one SLO have become. */
export interface SloDrift {
  readonly slo: string;
  /** `changed` where some of its groups run as wanted and others do not; `twice` where some do more than once; `orphaned`: no SLO of this id wants any. */
  readonly state: GroupState['state'];
  /** In the order of what is wanted; those that nobody wants come last. */
  readonly groups: readonly GroupState[];
}

/** What a server runs, ready to be compared with SLO by SLO: of thousands, a page takes some at a time. */
export interface RunningSet {
  /** Needs the grammar of PromQL where the engine spells expressions in its own way. */
  compare(wanted: WantedRules): SloDrift;
  /** What runs for SLOs that are not among those that want rules, in the order of their ids. */
  leftovers(wanted: ReadonlySet<string>): readonly SloDrift[];
}

export function runningSet(running: readonly RunningGroup[]): RunningSet {
  const bySlo = new Map<string, RunningGroup[]>();
  for (const group of running) {
    const slo = sloOfGroup(group);
    if (slo !== undefined) {
      bySlo.set(slo, [...(bySlo.get(slo) ?? []), group]);
    }
  }
  return {
    compare: ({ slo, groups }) => {
      const own = bySlo.get(slo) ?? [];
      const names = new Set(groups.map(({ name }) => name));
      const states = [
        ...groups.map((group) => wantedState(group, own)),
        ...own.filter(({ name }) => !names.has(name)).map(orphan),
      ];
      return { slo, state: stateOf(states), groups: states };
    },
    leftovers: (wanted) =>
      [...bySlo]
        .filter(([slo]) => !wanted.has(slo))
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([slo, groups]) => ({ slo, state: 'orphaned', groups: groups.map(orphan) })),
  };
}

function wantedState(wanted: RuleGroup, own: readonly RunningGroup[]): GroupState {
  const named = own.filter(({ name }) => name === wanted.name);
  const [first, ...more] = named.map((running) => ({ ...groupDrift(wanted, running), running }));
  return first ? together(first, more) : groupDrift(wanted, undefined);
}

function orphan(running: RunningGroup): GroupState {
  return { group: running.name, state: 'orphaned', differences: [], running };
}

/** What the rules of an SLO have become, by its groups. */
export function stateOf(groups: readonly GroupState[]): SloDrift['state'] {
  const states = new Set(groups.map(({ state }) => state));
  const [first] = states;
  if (first !== undefined && states.size === 1) {
    return first;
  }
  return states.size === 2 && states.has('same') && states.has('twice') ? 'twice' : 'changed';
}
