import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { storeCatalogue } from './storeCatalogue';

/** `main.ts FILE`: the SLOs of the demo for docker compose, in the Grafana of `HEADROOM_GRAFANA_URL`. */
async function main(): Promise<void> {
  const [file] = process.argv.slice(2);
  const url = process.env['HEADROOM_GRAFANA_URL'];
  if (file === undefined || url === undefined) {
    throw new Error('Usage: HEADROOM_GRAFANA_URL=http://grafana:3000 main.ts FILE');
  }
  const done = await storeCatalogue({ url, user: 'admin', password: 'admin' }, parse(await readFile(file, 'utf8')));
  process.stdout.write(done === 'stored' ? `Stored the SLOs of ${file}.\n` : 'A catalogue is stored already.\n');
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
});
