import { benchDemoStart } from './demoStart';
import { benchDocuments } from './documents';
import { benchHugePage } from './hugePage';
import { benchPage } from './page';
import { benchRawWindows } from './rawWindows';
import { benchRecordedPage } from './recordedPage';
import { broken, type Row, tableLines } from './table';

const [prometheus = 'prometheus', promtool = 'promtool', chromium = '/usr/bin/chromium', ...chosen] =
  process.argv.slice(2);

/** In the order of the table; names choose some of them: `npm run bench -- recorded`. */
const PARTS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  documents: () => benchDocuments(),
  raw: () => benchPage({ prometheus, promtool, chromium }),
  recorded: () => benchRecordedPage({ prometheus, promtool, chromium }),
  windows: () => benchRawWindows(),
  huge: () => benchHugePage({ prometheus, promtool, chromium }),
  demo: () => benchDemoStart(prometheus, promtool),
};

async function main(): Promise<void> {
  const unknown = chosen.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    throw new Error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  }
  const rows: Row[] = [];
  for (const [name, bench] of Object.entries(PARTS)) {
    rows.push(...(chosen.length === 0 || chosen.includes(name) ? await bench() : []));
  }
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
