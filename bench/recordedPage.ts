import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startHost } from '../dev/host/server/startHost';
import { type Programs, queriesOf, startPrometheus, untilFirstNumber, untilQuiet } from './page';
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
  const queries = queriesOf(page);
  const started = Date.now();
  await untilFirstNumber(page, url);
  const firstNumber = (Date.now() - started) / 1000;
  await untilQuiet(queries);
  return [
    ['requests to show 1,000 SLOs that rules record', String(queries.length), { value: queries.length, most: 6 }],
    ['time from navigation to the first number of them', `${firstNumber.toFixed(2)} s`],
    [
      'time until the last of these requests is sent',
      `${(((queries.at(-1) ?? started) - started) / 1000).toFixed(1)} s`,
    ],
  ];
}
