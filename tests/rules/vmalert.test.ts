import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../cli/run';
import { run as runProgram } from '../prometheus/process';

test('vmalert reads what is recorded of every kind of SLI', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-vmalert-'));
  try {
    const { code, stdout } = await run(['rules', '--only', 'recording', join('examples', 'sli-kinds.yaml')]);
    expect(code).toBe(0);
    const file = join(folder, 'slos.rules.yaml');
    await writeFile(file, stdout);
    await expect(runProgram('vmalert', ['-dryRun', `-rule=${file}`], 30_000)).resolves.toBeUndefined();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
