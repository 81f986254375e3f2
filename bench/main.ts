import { benchDemoStart } from './demoStart';
import { benchDocuments } from './documents';
import { benchPage } from './page';
import { benchRecordedPage } from './recordedPage';
import { broken, tableLines } from './table';

async function main(): Promise<void> {
  const [prometheus = 'prometheus', promtool = 'promtool', chromium = '/usr/bin/chromium'] = process.argv.slice(2);
  const rows = [
    ...(await benchDocuments()),
    ...(await benchPage({ prometheus, promtool, chromium })),
    ...(await benchRecordedPage({ prometheus, promtool, chromium })),
    ...(await benchDemoStart(prometheus, promtool)),
  ];
  process.stdout.write(`${tableLines(rows).join('\n')}\n`);
  const beyond = broken(rows);
  if (beyond.length > 0) {
    process.stderr.write(`Beyond their bounds: ${beyond.join(', ')}\n`);
    process.exitCode = 1;
  }
}

main().catch((cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
  process.exitCode = 1;
});
