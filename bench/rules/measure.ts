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

interface Stats {
  readonly timings: { readonly execTotalTime: number };
  readonly samples: { readonly totalQueryableSamples: number };
}

/**
 * Evaluates each rule of some files as its server would at `end`. The median of some rounds counts for each rule, and each
 * round evaluates all files, so that a machine that has other work is as busy for one as for the other.
 */
export async function measureCosts(
  url: string,
  files: ReadonlyArray<readonly MeasuredGroup[]>,
  end: number,
  rounds: number
): Promise<readonly Cost[]> {
  const answers = new Map<MeasuredRule, Stats[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const rule of files.flat().flatMap(({ rules }) => rules)) {
      answers.set(rule, [...(answers.get(rule) ?? []), await stats(url, rule.expr, end)]);
    }
  }
  const typical = new Map([...answers].map(([rule, all]) => [rule, median(all)]));
  return files.map((groups) => costOf(groups, typical));
}

function median(all: readonly Stats[]): Stats | undefined {
  return [...all].sort((a, b) => a.timings.execTotalTime - b.timings.execTotalTime)[Math.floor(all.length / 2)];
}

function costOf(groups: readonly MeasuredGroup[], typical: ReadonlyMap<MeasuredRule, Stats | undefined>): Cost {
  const all = groups.flatMap(({ interval, rules }) => rules.map((rule) => ({ rule, interval })));
  const perSecond = (figure: (one: Stats) => number) =>
    all.map(({ rule, interval }) => {
      const one = typical.get(rule);
      return one ? figure(one) / interval : NaN;
    });
  const evaluations = perSecond(({ timings }) => timings.execTotalTime * 1000);
  return {
    samplesPerSecond: sum(perSecond(({ samples }) => samples.totalQueryableSamples)),
    evaluation: sum(evaluations),
    rules: all.length,
    series: all.flatMap(({ rule: { record } }) => (record === undefined ? [] : outcomes(record))).length,
    ofRules: all.map(({ rule }, i) => ({ rule, evaluation: evaluations[i] ?? NaN })),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

async function stats(url: string, query: string, time: number): Promise<Stats> {
  const body = new URLSearchParams({ query, time: String(time), stats: 'all' });
  const response = await fetch(`${url}/api/v1/query`, { method: 'POST', body, signal: AbortSignal.timeout(60_000) });
  const answer = (await response.json()) as { data?: { stats: Stats }; error?: string };
  if (!answer.data) {
    throw new Error(`${answer.error ?? response.statusText} in ${query}`);
  }
  return answer.data.stats;
}
