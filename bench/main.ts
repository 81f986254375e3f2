import { benchDemoStart } from './demoStart';
import { benchDocuments } from './documents';
import { benchPage } from './page';
import { printTable } from './table';

async function main(): Promise<void> {
  const [prometheus = 'prometheus', promtool = 'promtool', chromium = '/usr/bin/chromium'] = process.argv.slice(2);
  const rows = [
    ...(await benchDocuments()),
    ...(await benchPage({ prometheus, promtool, chromium })),
    ...(await benchDemoStart(prometheus, promtool)),
  ];
  printTable(rows);
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
  process.exitCode = 1;
});
