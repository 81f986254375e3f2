import type { RuleGroup } from '../rule';
import { ruleDifferences } from './ruleDifferences';
import type { RunningGroup } from './runningRules';

/** What one group that is wanted, or that runs and is ours, has become. */
export interface GroupDrift {
  readonly group: string;
  /** `orphaned`: it runs, is ours, and no SLO wants it any more; `twice`: it runs as it is wanted, more than once. */
  readonly state: 'same' | 'missing' | 'changed' | 'orphaned' | 'twice';
  /** What differs, rule by rule, in words; empty where nothing does. */
  readonly differences: readonly string[];
}

/** One group that is wanted, and the group of its name that runs, where there is one. Needs the grammar of PromQL. */
export function groupDrift(wanted: RuleGroup, running: RunningGroup | undefined): GroupDrift {
  if (!running) {
    return { group: wanted.name, state: 'missing', differences: [] };
  }
  const differences = [
    ...(running.interval === wanted.interval
      ? []
      : [`It is evaluated every ${running.interval} s, not every ${wanted.interval} s.`]),
    ...limitDifferences(wanted.limit ?? 0, running.limit),
    ...(running.rules.length === wanted.rules.length
      ? []
      : [`It has ${running.rules.length} rules, not ${wanted.rules.length}.`]),
    ...ruleDifferences(wanted.rules, running.rules),
  ];
  return { group: wanted.name, state: differences.length > 0 ? 'changed' : 'same', differences };
}

function limitDifferences(wanted: number, running: number | undefined): readonly string[] {
  const words = (limit: number) => (limit === 0 ? 'any number of' : String(limit));
  return running === undefined || running === wanted
    ? []
    : [`Each of its rules may yield ${words(running)} series, not ${words(wanted)}.`];
}
