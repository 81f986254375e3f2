import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { startDemo } from '../dev/demo/startDemo';
import type { Row } from './table';

async function startSeconds(prometheus: string, promtool: string): Promise<number> {
  const started = performance.now();
  const demo = await startDemo({ prometheus, promtool, port: 0 });
  const seconds = (performance.now() - started) / 1000;
  await demo.stop();
  return seconds;
}

/** Start of the demo with its packages and build in place: without the host's kept page bundle, and with it. */
export async function benchDemoStart(prometheus: string, promtool: string): Promise<Row[]> {
  const cache = resolve(__dirname, '../.cache');
  rmSync(`${cache}/host-page`, { recursive: true, force: true });
  const cold = await startSeconds(prometheus, promtool);
  const warm = await startSeconds(prometheus, promtool);
  return [
    ['start of the demo, cold', `${cold.toFixed(1)} s`],
    ['start of the demo, warm', `${warm.toFixed(1)} s`],
  ];
}
