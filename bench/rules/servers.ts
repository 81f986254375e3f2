import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { History } from '../../tests/prometheus/openMetrics';
import { backfill, startPrometheus } from '../../tests/prometheus/prometheusServer';
import { HEAD_FLAGS, untilHead, writeHead } from './head';

/** Does the same in some fresh servers over the same history, one after the other. What is on disk is written once and copied. */
export async function inServers<T>(
  count: number,
  histories: readonly History[],
  end: number,
  measure: (url: string) => Promise<T>
): Promise<readonly T[]> {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-bench-'));
  try {
    const blocks = join(folder, 'blocks');
    await mkdir(blocks);
    await backfill(untilHead(histories, end), folder, blocks);
    const measured: T[] = [];
    while (measured.length < count) {
      measured.push(await inServer(blocks, histories, end, measure));
    }
    return measured;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inServer<T>(
  blocks: string,
  histories: readonly History[],
  end: number,
  measure: (url: string) => Promise<T>
): Promise<T> {
  const server = await startPrometheus({ blocks, flags: HEAD_FLAGS });
  try {
    await writeHead(server.url, histories, end);
    return await measure(server.url);
  } finally {
    await server.stop();
  }
}
