import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startHost } from '../dev/host/server/startHost';
import { RECORDED } from '../src/queries/recorded/names';
import { ALL_LOADED_MS, type Programs, startPrometheus, untilFirstNumber } from './page';
import { type Asked, Queries } from './queries';
import { writeRecorded } from './recordedMetrics';
import type { Row } from './table';
import { thousandSlos } from './thousandSlos';

const ROOT = resolve(__dirname, '..');

/** The same list where rules have recorded all SLOs for thirty days, and nothing else is there to be read. */
export async function benchRecordedPage(programs: Programs): Promise<Row[]> {
  const work = mkdtempSync(join(tmpdir(), 'headroom-bench-'));
  const prometheus = await startPrometheus(programs, work, writeRecorded);
  const host = await startHost({
    port: 0,
    dist: join(ROOT, 'dist'),
    provisioning: join(ROOT, 'provisioning'),
    environment: { PROMETHEUS_URL: prometheus.url },
  });
  const browser = await chromium.launch({
    executablePath: programs.chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  });
  try {
    const jsonData = { catalogue: thousandSlos(), revision: 1 };
    host.settings.post('Admin', { enabled: true, pinned: true, jsonData });
    return await measure(await browser.newPage({ viewport: { width: 1440, height: 900 } }), host.url);
  } finally {
    await browser.close();
    await host.stop();
    await prometheus.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

async function measure(page: Page, url: string): Promise<Row[]> {
  const queries = new Queries(page);
  const started = Date.now();
  await untilFirstNumber(page, url);
  const firstNumber = (Date.now() - started) / 1000;
  await queries.untilQuiet(ALL_LOADED_MS);
  const { asked, lastAnswer } = queries;
  return [
    ['requests to show 1,000 SLOs that rules record', String(asked.length), { value: asked.length, most: 6 }],
    ...[...countBy(asked, purposeOf)].map(([purpose, count]): Row => [`  of these: ${purpose}`, String(count)]),
    ['time until all of them are answered', `${((lastAnswer - started) / 1000).toFixed(1)} s`],
    ['time from navigation to the first number of them', `${firstNumber.toFixed(2)} s`],
  ];
}

function purposeOf({ isRange, expr }: Asked): string {
  if (expr.includes(RECORDED.definition)) {
    return 'how much rules have recorded';
  }
  const source = expr.includes('slo:') ? 'recorded' : 'raw';
  return isRange ? `${source} events of each bucket of a sparkline` : `${source} events of all windows`;
}

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  values.forEach((value) => counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1));
  return counts;
}
