import Ajv from 'ajv';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { run } from '../../cli/run';
import { PROMETHEUS_RULE_SCHEMA } from './prometheusRuleSchema';

interface Resource {
  readonly metadata: { readonly name: string; readonly labels: Readonly<Record<string, string>> };
  readonly spec: { readonly groups: ReadonlyArray<{ readonly name: string }> };
}

const validate = new Ajv({ allErrors: true, strict: false }).compile(PROMETHEUS_RULE_SCHEMA);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headroom-operator-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function resourcesOf(file: string, ...options: readonly string[]): Promise<readonly Resource[]> {
  const { code, stdout, stderr } = await run(['rules', '--format', 'prometheusrule', ...options, file]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  return parseAllDocuments(stdout).map((document) => document.toJS() as Resource);
}

function problemsOf(resource: unknown) {
  validate(resource);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

test.each(['sli-kinds', 'demo'])('the operator takes every resource of %s', async (name) => {
  const resources = await resourcesOf(join('examples', `${name}.yaml`));
  expect(resources.length).toBeGreaterThan(3);
  expect(resources.flatMap(problemsOf)).toEqual([]);
});

test('names of groups are unique in their resource, and of resources in their namespace', async () => {
  const resources = await resourcesOf('examples/sli-kinds.yaml');
  const names = resources.map(({ metadata }) => metadata.name);
  expect(new Set(names).size).toBe(names.length);
  for (const { spec } of resources) {
    expect(new Set(spec.groups.map(({ name }) => name)).size).toBe(spec.groups.length);
  }
});

test('the longest id makes a name that Kubernetes takes', async () => {
  const file = join(folder, 'long.yaml');
  const id = `9${'x'.repeat(62)}`;
  await writeFile(
    file,
    `apiVersion: headroom/v1\nkind: SloCatalogue\nslos:\n  - { id: ${id}, title: T, service: s, sli: { probe: { metric: up } }, objective: { target: 99 } }\n`
  );
  const [resource] = await resourcesOf(file);
  expect(problemsOf(resource)).toEqual([]);
  expect(resource?.metadata.name).toBe(`headroom-${id}`);
});

test('labels for the ruleSelector of an operator', async () => {
  const [resource] = await resourcesOf(
    'examples/demo.yaml',
    '--label',
    'release=stack',
    '--label',
    'example.com/role='
  );
  expect(resource?.metadata.labels).toEqual({
    'app.kubernetes.io/managed-by': 'headroom',
    release: 'stack',
    'example.com/role': '',
  });
  expect(problemsOf(resource)).toEqual([]);
});

test('the check of this file finds what the operator would refuse', () => {
  const rules = [{ record: 'a-b', expr: '1', annotations: { a: 'b' } }];
  const bad = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name: 'Big_Name', labels: { a: 'two words' } },
    spec: { groups: [{ name: '', interval: '1.5m', rules }] },
  };
  expect(new Set(problemsOf(bad).map((problem) => problem.split(':')[0]))).toEqual(
    new Set([
      '/metadata/name',
      '/metadata/labels/a',
      '/spec/groups/0/name',
      '/spec/groups/0/interval',
      '/spec/groups/0/rules/0/record',
      '/spec/groups/0/rules/0',
    ])
  );
});
