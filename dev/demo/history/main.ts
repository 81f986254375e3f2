import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { demoCatalogue } from '../catalogue/demoCatalogue';
import { writeHistory } from './openMetrics';

/** What docker compose makes once: history as OpenMetrics text, and then the catalogue whose maintenance lies in it. */
async function write(catalogue: string, folder: string): Promise<void> {
  const end = Math.floor(Date.now() / 60_000) * 60;
  await writeHistory(join(folder, 'history.om'), end);
  await writeFile(join(folder, 'slos.yaml'), stringify(demoCatalogue(await readFile(catalogue, 'utf8'), end)));
}

/** `main.ts CATALOGUE FOLDER`: for docker compose, where promtool and Grafana run in containers of their own. */
const [catalogue, folder] = process.argv.slice(2);
if (catalogue === undefined || folder === undefined) {
  process.stderr.write('Usage: main.ts CATALOGUE FOLDER\n');
  process.exitCode = 2;
} else {
  write(catalogue, folder).catch((cause: unknown) => {
    process.stderr.write(`${String(cause)}\n`);
    process.exitCode = 1;
  });
}
