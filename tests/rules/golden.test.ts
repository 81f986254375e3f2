import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { run } from '../../cli/run';

const FOLDER = join(__dirname, 'golden');

/** `UPDATE_GOLDEN=1 npx jest --selectProjects rules golden` writes them anew; read the difference before you commit it. */
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

test.each([
  ['every kind of SLI', 'prometheus', 'sli-kinds'],
  ['every kind of SLI', 'mimir', 'sli-kinds'],
  ['every kind of SLI', 'prometheusrule', 'sli-kinds'],
  ['every kind of SLI', 'grafana', 'sli-kinds'],
  ['every kind of SLI', 'grafana-import', 'sli-kinds'],
  ['the SLOs of the demo', 'prometheus', 'demo'],
  ['calendar windows', 'prometheus', 'calendar'],
  ['calendar windows', 'grafana', 'calendar'],
  ['calendar windows', 'grafana-import', 'calendar'],
  ['exclusions', 'prometheus', 'exclusions'],
  ['exclusions', 'grafana', 'exclusions'],
  ['exclusions', 'grafana-import', 'exclusions'],
  ['a budget for each group', 'prometheus', 'groups'],
  ['a budget for each group', 'grafana', 'groups'],
])('%s as %s rules', async (_, format, name) => {
  const { code, stdout, stderr } = await run(['rules', '--format', format, join('examples', `${name}.yaml`)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  const file = join(FOLDER, `${name}.${format}.yaml`);
  if (isUpdate) {
    await writeFile(file, stdout);
  }
  expect(stdout).toBe(await readFile(file, 'utf8'));
});

test.each(['sli-kinds', 'demo', 'calendar', 'exclusions', 'groups'])(
  'promtool finds nothing wrong in the rules of %s',
  async (name) => {
    const { stdout } = await promisify(execFile)('promtool', [
      'check',
      'rules',
      join(FOLDER, `${name}.prometheus.yaml`),
    ]);
    expect(stdout).toMatch(/SUCCESS: \d+ rules found/);
    expect(stdout).not.toMatch(/lint error|FAILED/);
  }
);
