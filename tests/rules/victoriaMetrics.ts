import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prometheusRules } from '../../src/rules/formats/prometheusRules';
import type { RuleGroup } from '../../src/rules/rule';
import { instant } from '../../src/slo/units';
import { run } from '../prometheus/process';
import { query } from '../prometheus/prometheusApi';
import { remoteWrite } from '../prometheus/remoteWrite';
import { startSomewhere } from '../prometheus/startSomewhere';
import { BEGIN, oneByOne, scraped } from './replay';
import type { Element, Question, Simulation } from './simulation';

const REPLAY_MS = 60_000;

/** As `simulate`, in the other engine: VictoriaMetrics holds the samples, and vmalert replays the rules over them. */
export async function replayInVictoriaMetrics(
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
      series.map((one) => scraped(one, scrapeInterval))
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
