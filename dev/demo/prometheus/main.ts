import { readFile, writeFile } from 'node:fs/promises';
import { demoRules } from './rules';

/** `main.ts CATALOGUE FILE`: the demo's installed rules, for docker compose. */
const [catalogue, file] = process.argv.slice(2);
if (catalogue === undefined || file === undefined) {
  process.stderr.write('Usage: main.ts CATALOGUE FILE\n');
  process.exitCode = 2;
} else {
  readFile(catalogue, 'utf8')
    .then((yaml) => writeFile(file, demoRules(yaml)))
    .catch((cause: unknown) => {
      process.stderr.write(`${String(cause)}\n`);
      process.exitCode = 1;
    });
}
