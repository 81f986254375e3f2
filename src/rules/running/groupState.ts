import { NAMESPACE } from '../namespace';
import type { PlaceKind } from '../install/places';
import type { GroupDrift } from './drift';
import type { RunningGroup } from './runningRules';

/** A group that runs somewhere. */
export interface Copy {
  readonly running: RunningGroup;
  /** Where it runs, if that is not known from the list of the data source. */
  readonly place?: PlaceKind;
}

/** What one group has become, with the group that runs, where one does. */
export interface GroupState extends GroupDrift, Partial<Copy> {
  /** What else runs of it. */
  readonly again?: readonly Copy[];
}

/** Where a copy was installed: into Grafana, into a ruler, which its data source may list, or by a file. */
export function homeOf({ place, running }: Copy): PlaceKind | 'file' {
  return place ?? (running.file === NAMESPACE ? 'ruler' : 'file');
}

/** All that runs of a group. */
export function copiesOf({ running, place, again = [] }: GroupState): readonly Copy[] {
  return running ? [{ running, ...(place && { place }) }, ...again] : [];
}

/** One group, of what it has become wherever it runs: all record the same series, and each evaluation is paid for. */
export function together(first: GroupState, more: readonly GroupState[]): GroupState {
  const all = [first, ...more];
  const again = all.flatMap(copiesOf).slice(1);
  return again.length === 0
    ? first
    : {
        ...first,
        state: all.every(({ state }) => state === 'same' || state === 'twice') ? 'twice' : 'changed',
        differences: [...new Set(all.flatMap(placedDifferences))],
        again,
      };
}

/** Whose differences they are. Those of several copies say so already. */
function placedDifferences(group: GroupState): readonly string[] {
  const [copy, ...more] = copiesOf(group);
  const where = copy && more.length === 0 ? whereOf(copy) : undefined;
  return group.differences.map((difference) => (where === undefined ? difference : `In ${where}: ${difference}`));
}

/** That a group runs so many times, and where, as far as that is known; empty where it does not. */
export function timesSentence(group: GroupState): readonly string[] {
  const copies = copiesOf(group);
  const where = copies.flatMap((copy) => whereOf(copy) ?? []);
  return copies.length > 1
    ? [
        `It runs ${copies.length} times${where.length > 1 ? `: in ${where.join(' and ')}` : ''}. Take it away in all but one.`,
      ]
    : [];
}

function whereOf(copy: Copy): string | undefined {
  const { file } = copy.running;
  switch (homeOf(copy)) {
    case 'grafana':
      return 'Grafana';
    case 'ruler':
      return 'the ruler';
    case 'file':
      return file === '' ? undefined : file;
  }
}
