import { writeHistory } from './openMetrics';

/** `main.ts FILE`: history as OpenMetrics text, for docker compose, where promtool runs in a container of its own. */
const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('Usage: main.ts FILE\n');
  process.exitCode = 2;
} else {
  writeHistory(file, Math.floor(Date.now() / 60_000) * 60).catch((cause: unknown) => {
    process.stderr.write(`${String(cause)}\n`);
    process.exitCode = 1;
  });
}
