import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(60_000);

const root = join(__dirname, '..');
const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin: { headroom: string } };

test('the command that npm links runs in any folder', async () => {
  const catalogue = join(root, 'examples', 'demo.yaml');
  const { stdout } = await promisify(execFile)(join(root, bin.headroom), ['validate', catalogue], { cwd: tmpdir() });
  expect(stdout).toBe('5 SLOs, 0 errors, 0 warnings\n');
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s in the middle of a test ends it, and leaves nothing behind', async (signal, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-signal-'));
  const catalogue = join(root, 'examples', 'demo.yaml');
  // A process group of its own, to which a terminal sends Ctrl-C.
  const child = spawn(join(root, bin.headroom), ['test', catalogue], {
    env: { ...process.env, TMPDIR: folder },
    detached: true,
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const isWorking = () => readdirSync(folder).some((name) => name.startsWith('headroom-test-'));
  while (!isWorking() && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process.kill(-(child.pid ?? 0), signal);
  expect(await ended).toBe(expected);
  expect(isWorking()).toBe(false);
  rmSync(folder, { recursive: true, force: true });
});
