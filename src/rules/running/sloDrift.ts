import type { SloId } from '../../slo/slo';
import type { PlaceKind } from '../install/places';
import type { RuleGroup } from '../rule';
import { type GroupDrift, groupDrift } from './drift';
import { type RunningGroup, sloOfGroup } from './runningRules';

/** The rules that one SLO wants. */
export interface WantedRules {
  readonly slo: SloId;
  readonly groups: readonly RuleGroup[];
}

/** What one group has become, with the group that runs, where one does. */
export interface GroupState extends GroupDrift {
  readonly running?: RunningGroup;
  /** Where it runs, if that is not known from the list of the data source. */
  readonly place?: PlaceKind;
}

/** What the rules of one SLO have become. */
export interface SloDrift {
  readonly slo: string;
  /** `changed` where some of its groups run as wanted and others do not; `orphaned`: no SLO of this id wants any. */
  readonly state: GroupDrift['state'];
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
  const [first] = named;
  const drift = groupDrift(wanted, first);
  if (!first) {
    return drift;
  }
  return named.length === 1
    ? { ...drift, running: first }
    : { ...drift, state: 'changed', differences: [twice(named), ...drift.differences], running: first };
}

/** Both record the same series, and each evaluation is paid for twice. */
function twice(groups: readonly RunningGroup[]): string {
  return timesSentence(
    groups.length,
    groups.flatMap(({ file }) => (file === undefined ? [] : [file]))
  );
}

/** That a group runs so many times, and where, as far as that is known. */
export function timesSentence(times: number, where: readonly string[]): string {
  return `It runs ${times} times${where.length > 1 ? `: in ${where.join(' and ')}` : ''}.`;
}

function orphan(running: RunningGroup): GroupState {
  return { group: running.name, state: 'orphaned', differences: [], running };
}

/** What the rules of an SLO have become, by its groups. */
export function stateOf(groups: readonly GroupState[]): SloDrift['state'] {
  const [first] = groups;
  return first && groups.every(({ state }) => state === first.state) ? first.state : 'changed';
}
