import { type Cost, costOf, type Stats } from './cost';
import type { MeasuredGroup, MeasuredRule } from './ruleFile';

interface Answer {
  readonly data?: {
    readonly stats: {
      readonly timings: { readonly execTotalTime: number };
      readonly samples: { readonly totalQueryableSamples: number };
    };
  };
  readonly error?: string;
}

/**
 * Evaluates each rule of some files at each of some instants. The first round is not counted: it is the first that this server
 * ever does. In each other one a file follows another file, so that none is measured right behind itself alone, and other work
 * of the machine meets all.
 */
export async function measureCosts(
  url: string,
  files: ReadonlyArray<readonly MeasuredGroup[]>,
  instants: readonly number[]
): Promise<readonly Cost[]> {
  const rules = files.flat().flatMap((group) => group.rules);
  const answers = new Map<MeasuredRule, Stats[]>(rules.map((rule) => [rule, []]));
  for (const [round, instant] of [...instants.slice(0, 1), ...instants].entries()) {
    for (const rule of rules) {
      const one = await stats(url, rule.expr, instant);
      if (round > 0) {
        answers.get(rule)?.push(one);
      }
    }
  }
  return files.map((groups) => costOf(groups, answers));
}

/**
 * Asks for no compression: with it the server allocates a megabyte for each answer, however short, and collects garbage
 * once in fifteen queries for that alone. A rule that a server evaluates has no answer to compress.
 */
async function stats(url: string, query: string, time: number): Promise<Stats> {
  const response = await fetch(`${url}/api/v1/query`, {
    method: 'POST',
    headers: { 'Accept-Encoding': 'identity' },
    body: new URLSearchParams({ query, time: String(time), stats: 'all' }),
    signal: AbortSignal.timeout(60_000),
  });
  const { data, error } = (await response.json()) as Answer;
  if (!data) {
    throw new Error(`${error ?? response.statusText} in ${query}`);
  }
  return { seconds: data.stats.timings.execTotalTime, samples: data.stats.samples.totalQueryableSamples };
}
