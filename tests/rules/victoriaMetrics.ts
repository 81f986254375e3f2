import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from '../../src/promql/serialize';
import { prometheusRules } from '../../src/rules/prometheusRules';
import type { RuleGroup } from '../../src/rules/rule';
import { instant } from '../../src/slo/units';
import { run } from '../prometheus/process';
import { query } from '../prometheus/prometheusApi';
import { remoteWrite, sample, timeSeries } from '../prometheus/remoteWrite';
import { startSomewhere } from '../prometheus/startSomewhere';
import type { Element, Question, RawSeries, Simulation } from './simulation';

/** Simulations begin with a day of the past: sums of ten minutes are made at whole ones. */
const BEGIN = Date.UTC(2026, 4, 30) / 1000;

const REPLAY_MS = 60_000;

/** As `simulate`, in the other engine: VictoriaMetrics holds the samples, and vmalert replays the rules over them. */
export async function replay(
  { groups, scrapeInterval, series }: Simulation,
  questions: readonly Question[]
): Promise<ReadonlyArray<readonly Element[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-victoria-'));
  const { url, daemon } = await startSomewhere(
    'victoria-metrics',
    [`-storageDataPath=${join(folder, 'data')}`, '-retentionPeriod=100y', '-search.disableCache'],
    '-httpListenAddr'
  );
  try {
    await remoteWrite(
      url,
      series.map((one) => encoded(one, scrapeInterval))
    );
    await flush(url);
    const end = Math.max(...questions.map(({ at }) => at));
    for (const group of oneByOne(groups)) {
      await replayGroup(url, group, end, join(folder, 'rule.json'));
      await flush(url);
    }
    return await Promise.all(questions.map(({ at, expr }) => answer(url, expr, at)));
  } finally {
    await daemon.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function encoded({ series, values }: RawSeries, interval: number) {
  const [, name = '', pairs = ''] = /^(\w+)\{(.*)\}$/.exec(series) ?? [];
  const labels = [...pairs.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => [label, value] as const);
  const first = values.findIndex((value) => value !== undefined);
  const points = values.flatMap((value, i) =>
    // Said once, as scrapers do, and only of what was there.
    value === undefined && (i <= first || values[i - 1] === undefined) ? [] : [sample(BEGIN + i * interval, value)]
  );
  return timeSeries({ ...Object.fromEntries(labels), __name__: name }, points);
}

/** A replay writes all that a rule records at once: one rule in each group, after those that it reads. */
function oneByOne(groups: readonly RuleGroup[]): readonly RuleGroup[] {
  const waiting = groups.flatMap((group) =>
    group.rules.flatMap((rule) => ('record' in rule ? [{ ...group, rule, expr: serialize(rule.expr) }] : []))
  );
  const sorted: RuleGroup[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ expr }) => !waiting.some(({ rule }) => expr.includes(rule.record)));
    sorted.push(...waiting.splice(next, 1).map(({ name, interval, rule }) => ({ name, interval, rules: [rule] })));
  }
  return sorted;
}

async function replayGroup(url: string, group: RuleGroup, end: number, file: string): Promise<void> {
  // JSON is YAML.
  await writeFile(file, JSON.stringify(prometheusRules([group])));
  const args = [
    `-rule=${file}`,
    `-datasource.url=${url}`,
    // Otherwise a rule is evaluated every five minutes.
    '-datasource.queryStep=1m',
    `-remoteWrite.url=${url}`,
    `-replay.timeFrom=${new Date(BEGIN * 1000).toISOString()}`,
    `-replay.timeTo=${new Date((BEGIN + end) * 1000).toISOString()}`,
    '-replay.maxDatapointsPerQuery=10000',
    '-replay.rulesDelay=0s',
    '-replay.disableProgressBar',
  ];
  await run('vmalert', args, REPLAY_MS);
}

/** What was written becomes visible at once, not some seconds later. */
async function flush(url: string): Promise<void> {
  const response = await fetch(`${url}/internal/force_flush`);
  if (!response.ok) {
    throw new Error(`VictoriaMetrics did not flush: ${await response.text()}`);
  }
}

async function answer(url: string, expr: string, at: number): Promise<readonly Element[]> {
  const samples = await query(url, expr, instant(BEGIN + at));
  return samples.map(({ labels, value }) => ({ labels: JSON.stringify(labels), value }));
}
