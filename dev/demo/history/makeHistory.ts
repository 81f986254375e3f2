import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeHistory } from './openMetrics';

const run = promisify(execFile);
const MAX_AGE_SECONDS = 1800;
const TIMEOUT_MS = 120_000;

export interface History {
  /** Unix time in seconds at which history ends. */
  readonly end: number;
  readonly reused: boolean;
}

/**
 * Fills a new data folder of Prometheus with 30 days of history that ends now. Blocks are kept in `cache` and reused
 * while they are younger than half an hour and made by the same sources.
 */
export async function makeHistory(promtool: string, cache: string, dataFolder: string): Promise<History> {
  const kept = join(cache, `history-${await sourceHash()}`);
  const end = Math.floor(Date.now() / 60_000) * 60;
  const keptEnd = Number(await readFile(join(kept, 'end'), 'utf8').catch(() => '0'));
  const reused = end - keptEnd < MAX_AGE_SECONDS;
  if (!reused) {
    await makeBlocks(promtool, kept, end);
  }
  await cp(join(kept, 'blocks'), dataFolder, { recursive: true });
  return { end: reused ? keptEnd : end, reused };
}

async function makeBlocks(promtool: string, kept: string, end: number): Promise<void> {
  const work = `${kept}.${process.pid}`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const text = join(work, 'history.om');
  await writeHistory(text, end);
  // Without the long block duration promtool reads the file once per two hours of history.
  await run(promtool, ['tsdb', 'create-blocks-from', '--max-block-duration=768h', 'openmetrics', '-q', text, join(work, 'blocks')], { timeout: TIMEOUT_MS });
  await rm(text);
  await writeFile(join(work, 'end'), String(end));
  await rm(kept, { recursive: true, force: true });
  await rename(work, kept);
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(__dirname)).sort()) {
    hash.update(await readFile(join(__dirname, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
