import { outcomes } from './history';
import type { MeasuredGroup } from './ruleFile';

export interface Cost {
  readonly samplesPerSecond: number;
  /** Milliseconds of evaluation in each second. */
  readonly evaluation: number;
  readonly rules: number;
  /** Where one SLO is one group; a rule by outcome records two. */
  readonly series: number;
}

interface Stats {
  readonly timings: { readonly execTotalTime: number };
  readonly samples: { readonly totalQueryableSamples: number };
}

const ATTEMPTS = 5;

/** Evaluates each rule as its server would at `end`; the best of some attempts counts, for machines are noisy. */
export async function measureCost(url: string, groups: readonly MeasuredGroup[], end: number): Promise<Cost> {
  let samplesPerSecond = 0;
  let evaluation = 0;
  for (const { interval, rules } of groups) {
    for (const { expr } of rules) {
      const runs = [];
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        runs.push(await stats(url, expr, end));
      }
      samplesPerSecond += (runs[0]?.samples.totalQueryableSamples ?? 0) / interval;
      evaluation += (Math.min(...runs.map((run) => run.timings.execTotalTime)) * 1000) / interval;
    }
  }
  const all = groups.flatMap(({ rules }) => rules);
  const series = all.flatMap(({ record }) => (record === undefined ? [] : outcomes(record)));
  return { samplesPerSecond, evaluation, rules: all.length, series: series.length };
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
