import type { AlertRule, Rule, RuleGroup } from '../rule';
import { isSpelled, type RunningGroup, type RunningRule } from './runningRules';

/** What one group that is wanted, or that runs and is ours, has become. */
export interface GroupDrift {
  readonly group: string;
  /** `orphaned`: it runs, is ours, and no SLO wants it any more. */
  readonly state: 'same' | 'missing' | 'changed' | 'orphaned';
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
    ...wanted.rules.flatMap((rule, i) => ruleDifferences(rule, i, running.rules[i])),
  ];
  return { group: wanted.name, state: differences.length > 0 ? 'changed' : 'same', differences };
}

function limitDifferences(wanted: number, running: number | undefined): readonly string[] {
  const words = (limit: number) => (limit === 0 ? 'any number of' : String(limit));
  return running === undefined || running === wanted
    ? []
    : [`Each of its rules may yield ${words(running)} series, not ${words(wanted)}.`];
}

function ruleDifferences(rule: Rule, index: number, running: RunningRule | undefined): readonly string[] {
  const name = 'record' in rule ? rule.record : rule.alert;
  const place = `Rule ${index + 1}, ${name}`;
  if (!running) {
    return [`${place}, is missing.`];
  }
  if (running.name !== name) {
    return [`${place}, has become ${running.name}.`];
  }
  return [
    ...(isSpelled(running.query, rule.expr) ? [] : [`${place}, has another expression.`]),
    ...(sameEntries(running.labels, rule.labels) ? [] : [`${place}, has other labels.`]),
    ...('alert' in rule ? alertDifferences(place, rule, running) : []),
  ];
}

function alertDifferences(place: string, rule: AlertRule, running: RunningRule): readonly string[] {
  return [
    ...((running.duration ?? 0) === rule.for ? [] : [`${place}, fires after another time.`]),
    ...((running.keepFiringFor ?? 0) === (rule.keepFiringFor ?? 0) ? [] : [`${place}, keeps firing for another time.`]),
    ...annotationDifferences(place, rule.annotations, running.annotations),
  ];
}

/** The address of Grafana, which not everybody who compiles the same SLO knows, or knows in the same way. */
const NOT_OF_THE_SLO = new Set(['slo_url']);

function annotationDifferences(
  place: string,
  wanted: Readonly<Record<string, string>>,
  running: Readonly<Record<string, string>> | undefined
): readonly string[] {
  if (running === undefined) {
    return [];
  }
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(running)])];
  const differing = names.filter((name) => wanted[name] !== running[name] && !NOT_OF_THE_SLO.has(name));
  return differing.length === 0 ? [] : [`${place}, has another ${differing.join(', ')}.`];
}

function sameEntries(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
