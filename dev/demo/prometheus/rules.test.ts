import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { demoRules } from './rules';

interface RuleFile {
  readonly groups: ReadonlyArray<{
    readonly name: string;
    readonly rules: ReadonlyArray<{ readonly for?: string; readonly labels: Readonly<Record<string, string>> }>;
  }>;
}

const SLOS = join(__dirname, '../../../examples/demo.yaml');

test('one SLO has its rules, one has changed ones, one is gone, and the others have none', async () => {
  const { groups } = parse(demoRules(await readFile(SLOS, 'utf8'))) as RuleFile;
  const ids = new Set(groups.flatMap(({ rules }) => rules.map(({ labels }) => labels['slo_id'])));
  expect([...ids]).toEqual(['search-latency', 'checkout-requests', 'basket-requests']);
  const pages = (slo: string) =>
    groups
      .flatMap(({ rules }) => rules)
      .filter(({ labels }) => labels['slo_id'] === slo && labels['severity'] === 'page')
      .map((rule) => rule.for);
  expect(pages('checkout-requests')).toEqual(['10m', '10m']);
  expect(pages('basket-requests')).toEqual([undefined, undefined]);
});

test('promtool finds nothing wrong in them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-demo-rules-'));
  const file = join(folder, 'rules.yaml');
  await writeFile(file, demoRules(await readFile(SLOS, 'utf8')));
  const { stdout } = await promisify(execFile)('promtool', ['check', 'rules', file]);
  expect(stdout).toMatch(/SUCCESS: \d+ rules found/);
  await rm(folder, { recursive: true });
});

test('a catalogue that cannot be read is refused in words', () => {
  expect(() => demoRules('slos: [')).toThrow('The YAML is not valid');
});
