import type { RuleGroup } from '../../src/rules/rule';
import { type Element, type RawSeries, simulate } from './simulation';

/** When one tier fired, in seconds since the beginning; one episode ends where it did not fire for a minute. */
export interface Firing {
  readonly episodes: number;
  readonly first: number;
  readonly last: number;
}

/** Which tiers fired over a simulation, by the value of their label `tier`. Silent ones are not listed. */
export async function alertHistory(
  groups: readonly RuleGroup[],
  series: readonly RawSeries[],
  { interval, duration }: { readonly interval: number; readonly duration: number }
): Promise<Readonly<Record<string, Firing>>> {
  const ends = Array.from({ length: Math.ceil(duration / CHUNK) }, (_, i) => Math.min(duration, (i + 1) * CHUNK));
  const questions = ends.flatMap((at) => ASKED.map((expr) => ({ at, expr })));
  const answers = await simulate({ groups, scrapeInterval: interval, series }, questions);
  const history: Record<string, Firing> = {};
  for (let i = 0; i < answers.length; i += ASKED.length) {
    const [begun, first, last] = answers.slice(i, i + ASKED.length).map(byTier);
    for (const [tier, earliest] of first ?? []) {
      const before = history[tier];
      history[tier] = {
        episodes: (before?.episodes ?? 0) + (begun?.get(tier) ?? 0),
        first: before?.first ?? earliest,
        last: last?.get(tier) ?? earliest,
      };
    }
  }
  return history;
}

/** promtool's engine takes 10,000 samples a question. */
const CHUNK = 2 * 3600;

const FIRING = 'ALERTS{alertstate="firing"}';
const BEGINS = `${FIRING} unless ${FIRING} offset 1m`;
const over = (name: string, expr: string) => `max by (tier) (${name}((${expr})[${CHUNK - 1}s:1m]))`;
const ASKED = [
  over('sum_over_time', BEGINS),
  over('min_over_time', `timestamp(${FIRING})`),
  over('max_over_time', `timestamp(${FIRING})`),
];

function byTier(elements: readonly Element[]): ReadonlyMap<string, number> {
  return new Map(elements.map(({ labels, value }) => [/tier="([^"]*)"/.exec(labels)?.[1] ?? '', value]));
}
