import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type History, toOpenMetrics } from './openMetrics';
import { type Daemon, freePort, run, startDaemon } from './process';

export interface PrometheusServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly url: string;
  /** Ends the process and removes its data. */
  readonly stop: () => Promise<void>;
}

interface Options {
  /** What the server knows when it starts. */
  readonly histories?: readonly History[];
  /** `prometheus.yml`; without scrape targets by default. */
  readonly config?: string;
  /** Further arguments of the process. */
  readonly flags?: readonly string[];
}

const BACKFILL_MS = 60_000;
const START_MS = 20_000;
const ATTEMPTS = 3;

/** A real Prometheus on a free port, over the given history. Whatever fails, nothing of it stays behind. */
export async function startPrometheus({
  histories = [],
  config = 'global: {}\n',
  flags = [],
}: Options = {}): Promise<PrometheusServer> {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-prometheus-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const data = join(folder, 'data');
    await mkdir(data);
    await backfill(histories, folder, data);
    await writeFile(join(folder, 'prometheus.yml'), config);
    const { url, daemon } = await startSomewhere(folder, data, flags);
    return {
      url,
      stop: async () => {
        await daemon.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** One block for all of the history: by default promtool reads its input anew for every two hours. */
async function backfill(histories: readonly History[], folder: string, data: string): Promise<void> {
  if (histories.length === 0) {
    return;
  }
  const input = join(folder, 'history.om');
  await writeFile(input, toOpenMetrics(histories));
  const args = ['tsdb', 'create-blocks-from', '--max-block-duration=2000h', 'openmetrics', '--quiet', input, data];
  await run('promtool', args, BACKFILL_MS);
  await rm(input);
}

/** Another process may take the free port first; then another port is tried. */
async function startSomewhere(
  folder: string,
  data: string,
  flags: readonly string[]
): Promise<{ url: string; daemon: Daemon }> {
  let output = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const address = `127.0.0.1:${await freePort()}`;
    const daemon = startDaemon('prometheus', [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${data}`,
      '--storage.tsdb.retention.time=10y',
      `--web.listen-address=${address}`,
      '--log.level=warn',
      ...flags,
    ]);
    if (await isReady(`http://${address}`, daemon)) {
      return { url: `http://${address}`, daemon };
    }
    await daemon.stop();
    output = daemon.output();
  }
  throw new Error(`Prometheus did not start. Its last words: ${output}`);
}

async function isReady(url: string, daemon: Daemon): Promise<boolean> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && !daemon.exited()) {
    const answer = await fetch(`${url}/-/ready`).catch(() => undefined);
    if (answer?.ok) {
      return true;
    }
    await sleep(50);
  }
  return false;
}
