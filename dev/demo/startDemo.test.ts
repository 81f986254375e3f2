import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from './startDemo';

// The history of 30 days is written before promtool is asked.
jest.setTimeout(30_000);

test.each([
  ['its services start', 'starting four demo services with traffic'],
  ['history is made', 'making 30 days of history'],
])('a demo that is ended while %s leaves nothing behind', async (_, when) => {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-test-'));
  const stopping = new AbortController();
  const seen: number[] = [];
  const say = async (line: string) => {
    if (line === when) {
      seen.push((await readdir(folder)).length);
      stopping.abort();
    }
  };
  // Neither is reached.
  const [prometheus, promtool] = [process.execPath, process.execPath];
  const options = { prometheus, promtool, port: 0, folder, say, signal: stopping.signal };
  await expect(startDemo(options)).rejects.toThrow(/abort/i);
  expect(seen).toEqual([1]);
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
});
