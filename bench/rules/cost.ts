import { outcomes } from './history';
import type { MeasuredGroup, MeasuredRule } from './ruleFile';

export interface Cost {
  readonly samplesPerSecond: number;
  /** Milliseconds of evaluation in each second. */
  readonly evaluation: number;
  readonly rules: number;
  /** Where one SLO is one group; a rule by outcome records two. */
  readonly series: number;
  /** Milliseconds of evaluation in each second, rule by rule in the order of the file. */
  readonly ofRules: ReadonlyArray<{ readonly rule: MeasuredRule; readonly evaluation: number }>;
}

/** What one evaluation of a rule took. */
export interface Stats {
  readonly seconds: number;
  readonly samples: number;
}

/**
 * What a file costs each second. The mean of a rule's evaluations counts and not the median: the server collects garbage in
 * one of six evaluations of our dearest rule, which a median would leave out, and in nearly all of Sloth's, where it would not. A rule
 * without an evaluation makes the figures no number, which holds no bound.
 */
export function costOf(groups: readonly MeasuredGroup[], answers: ReadonlyMap<MeasuredRule, readonly Stats[]>): Cost {
  const all = groups.flatMap(({ interval, rules }) => rules.map((rule) => ({ rule, interval })));
  const perSecond = (figure: (one: Stats) => number) =>
    all.map(({ rule, interval }) => mean((answers.get(rule) ?? []).map(figure)) / interval);
  const evaluations = perSecond(({ seconds }) => seconds * 1000);
  return {
    samplesPerSecond: sum(perSecond(({ samples }) => samples)),
    evaluation: sum(evaluations),
    rules: all.length,
    series: all.flatMap(({ rule: { record } }) => (record === undefined ? [] : outcomes(record))).length,
    ofRules: all.map(({ rule }, i) => ({ rule, evaluation: evaluations[i] ?? NaN })),
  };
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
