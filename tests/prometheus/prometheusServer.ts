import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type History, toOpenMetrics } from './openMetrics';
import { run } from './process';
import { startSomewhere } from './startSomewhere';

export interface PrometheusServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly url: string;
  /** Ends the process and removes its data. */
  readonly stop: () => Promise<void>;
}

interface Options {
  /** What the server knows when it starts. */
  readonly histories?: readonly History[];
  /** A folder of blocks that are there already. It stays. */
  readonly blocks?: string;
  /** `prometheus.yml`; without scrape targets by default. */
  readonly config?: string;
  /** Further arguments of the process. */
  readonly flags?: readonly string[];
}

const BACKFILL_MS = 60_000;

/** A real Prometheus on a free port, over the given history. Whatever fails, nothing of it stays behind. */
export async function startPrometheus({
  histories = [],
  blocks,
  config = 'global: {}\n',
  flags = [],
}: Options = {}): Promise<PrometheusServer> {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-prometheus-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const data = join(folder, 'data');
    await (blocks === undefined ? mkdir(data) : cp(blocks, data, { recursive: true }));
    await backfill(histories, folder, data);
    await writeFile(join(folder, 'prometheus.yml'), config);
    const { url, daemon } = await startSomewhere('prometheus', [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${data}`,
      '--storage.tsdb.retention.time=10y',
      '--log.level=warn',
      ...flags,
    ]);
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

/**
 * Writes the history into the folder `data` as one block: by default promtool reads its input anew for every two hours.
 * Its input is in `folder` for so long.
 */
export async function backfill(histories: readonly History[], folder: string, data: string): Promise<void> {
  if (histories.length === 0) {
    return;
  }
  const input = join(folder, 'history.om');
  await writeFile(input, toOpenMetrics(histories));
  const args = ['tsdb', 'create-blocks-from', '--max-block-duration=2000h', 'openmetrics', '--quiet', input, data];
  await run('promtool', args, BACKFILL_MS);
  await rm(input);
}
