import { readFile } from 'node:fs/promises';
import { storeCatalogue } from './storeCatalogue';

const PATIENCE_MS = 5 * 60_000;

/** `main.ts URL FILE`: the example catalogue for docker compose, whose Grafana starts with nothing stored. */
const [url, file] = process.argv.slice(2);
if (url === undefined || file === undefined) {
  process.stderr.write('Usage: main.ts URL FILE\n');
  process.exitCode = 2;
} else {
  readFile(file, 'utf8')
    .then((yaml) => storeCatalogue({ url, user: 'admin', password: 'admin', patienceMs: PATIENCE_MS }, yaml))
    .then((isStored) => process.stdout.write(isStored ? `${file} is stored.\n` : 'A catalogue is stored already.\n'))
    .catch((cause: unknown) => {
      process.stderr.write(`${String(cause)}\n`);
      process.exitCode = 1;
    });
}
