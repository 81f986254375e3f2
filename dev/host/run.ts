import { resolve } from 'node:path';
import { readReact } from './server/grafanaLine';
import { startHost } from './server/startHost';

/**
 * `npx tsx dev/host/run.ts [port]`: the built plugin on the dev host, over the Prometheus of `PROMETHEUS_URL`, with the React of
 * `HEADROOM_REACT`.
 */
async function main(): Promise<void> {
  const root = resolve(__dirname, '../..');
  const host = await startHost({
    port: Number(process.argv[2] ?? 3000),
    dist: resolve(root, process.env['HEADROOM_DIST'] ?? 'dist'),
    provisioning: resolve(root, 'provisioning'),
    react: readReact(process.env['HEADROOM_REACT']),
    environment: { PROMETHEUS_URL: 'http://127.0.0.1:9090', ...process.env },
  });
  process.stdout.write(`Dev host: ${host.url}\n`);
}

main().catch((cause: unknown) => {
  process.stderr.write(`${String(cause)}\n`);
  process.exitCode = 1;
});
