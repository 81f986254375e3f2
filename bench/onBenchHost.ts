import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { freePort, PrometheusProcess } from '../dev/demo/prometheus/process';
import { startHost } from '../dev/host/server/startHost';

export const ROOT = resolve(__dirname, '..');

export interface Programs {
  readonly prometheus: string;
  readonly promtool: string;
  readonly chromium: string;
}

/** Writes the metrics as OpenMetrics, up to a Unix time in seconds. */
type WriteMetrics = (file: string, end: number) => Promise<void>;

export interface BenchHost {
  readonly url: string;
  readonly open: () => Promise<Page>;
  readonly store: (catalogue: unknown) => void;
}

/** Measures the plugin as it is built, in a real browser on the dev host, with a real Prometheus over these metrics. */
export async function onBenchHost<T>(
  programs: Programs,
  write: WriteMetrics,
  measure: (host: BenchHost) => Promise<T>
): Promise<T> {
  const work = await mkdtemp(join(tmpdir(), 'headroom-bench-'));
  const undo: Array<() => Promise<unknown>> = [() => rm(work, { recursive: true, force: true })];
  try {
    const prometheus = await startPrometheus(programs, work, write);
    undo.push(() => prometheus.stop());
    const host = await startHost({
      port: 0,
      dist: join(ROOT, 'dist'),
      provisioning: join(ROOT, 'provisioning'),
      environment: { PROMETHEUS_URL: prometheus.url },
    });
    undo.push(() => host.stop());
    const browser = await chromium.launch({
      executablePath: programs.chromium,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
    });
    undo.push(() => browser.close());
    return await measure({
      url: host.url,
      open: () => browser.newPage({ viewport: { width: 1440, height: 900 } }),
      store: (catalogue) =>
        void host.settings.post('Admin', { enabled: true, pinned: true, jsonData: { catalogue, revision: 1 } }),
    });
  } finally {
    for (const step of undo.reverse()) {
      await step();
    }
  }
}

async function startPrometheus(
  { prometheus, promtool }: Programs,
  work: string,
  write: WriteMetrics
): Promise<PrometheusProcess> {
  const text = join(work, 'metrics.om');
  const data = join(work, 'data');
  await write(text, Math.floor(Date.now() / 1000));
  execFileSync(promtool, ['tsdb', 'create-blocks-from', '--max-block-duration=768h', 'openmetrics', '-q', text, data]);
  await rm(text);
  const configFile = join(work, 'prometheus.yml');
  await writeFile(configFile, 'global: { scrape_interval: 1m }\n');
  const process = new PrometheusProcess({ binary: prometheus, configFile, dataFolder: data, port: await freePort(0) });
  await process.start();
  return process;
}
