import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(60_000);

const OPEN_AT_MOST = 100;
const COUNT = 3 * OPEN_AT_MOST;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headroom-many-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** As documents, one file each. */
function sloText(id: string): string {
  const sli = `{ events: { bad: 'r_total{job="${id}",code="500"}', total: 'r_total{job="${id}"}' } }`;
  return `apiVersion: headroom/v1\nkind: SloCatalogue\nslos:\n  - { id: ${id}, title: T, service: s, sli: ${sli}, objective: { target: 99, window: 30d } }\n`;
}

test('more files than a process may have open are read, and written', async () => {
  const ids = Array.from({ length: COUNT }, (_, i) => `slo-${i}`);
  for (const id of ids) {
    await writeFile(join(folder, `${id}.yaml`), sloText(id));
  }
  const out = join(folder, 'rules');
  const command = `ulimit -n ${OPEN_AT_MOST} && exec node --import tsx cli/main.ts rules --out '${out}' '${folder}'`;
  // What compiles the command writes its cache to many files at once, where it has none yet.
  const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
  const { stderr } = await promisify(execFile)('sh', ['-c', command], { cwd: join(__dirname, '..'), env });
  expect(stderr).toBe('');
  expect(await readdir(out)).toHaveLength(COUNT);
});
