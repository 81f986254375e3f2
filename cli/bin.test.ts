import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
