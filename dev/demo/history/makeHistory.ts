import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeHistory } from './openMetrics';

const run = promisify(execFile);
const TIMEOUT_MS = 120_000;

/**
 * Fills a new data folder of Prometheus with 30 days of history that ends now; answers its end as Unix time in seconds.
 * It takes three seconds, so nothing is kept: an older history would leave a gap before now.
 */
export async function makeHistory(
  promtool: string,
  work: string,
  dataFolder: string,
  signal?: AbortSignal
): Promise<number> {
  const end = Math.floor(Date.now() / 60_000) * 60;
  const text = join(work, 'history.om');
  await writeHistory(text, end);
  // Without the long block duration promtool reads the file once per two hours of history.
  const blocks = ['tsdb', 'create-blocks-from', '--max-block-duration=768h', 'openmetrics', '-q', text, dataFolder];
  // It leaves a folder of its own behind when it is ended early.
  const env = { ...process.env, TMPDIR: work };
  await run(promtool, blocks, { timeout: TIMEOUT_MS, env, ...(signal && { signal }) });
  await rm(text);
  return end;
}
