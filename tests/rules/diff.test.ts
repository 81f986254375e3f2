import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../cli/run';
import { type PrometheusServer, startPrometheus } from '../prometheus/prometheusServer';

const SLOS = join('examples', 'sli-kinds.yaml');

let folder: string;
let server: PrometheusServer;

/** A real Prometheus that runs the rules as `headroom rules` wrote them. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headroom-diff-'));
  const { stdout } = await run(['rules', SLOS]);
  const rules = join(folder, 'rules.yaml');
  await writeFile(rules, stdout);
  server = await startPrometheus({ config: `rule_files: [${JSON.stringify(rules)}]\n` });
}, 60_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a server that runs what was written does not differ', async () => {
  const { code, stdout, stderr } = await run(['diff', '--prometheus', server.url, SLOS]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  expect(stdout.trim().split('\n')).toHaveLength(18);
  expect(
    new Set(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0])
    )
  ).toEqual(new Set(['same']));
});

test('rules with exclusions are read as they were written, and differ where their times do', async () => {
  const slos = join('examples', 'exclusions.yaml');
  const text = await readFile(slos, 'utf8');
  const rules = join(folder, 'exclusions.yaml');
  await writeFile(rules, (await run(['rules', slos])).stdout);
  const other = await startPrometheus({ config: `rule_files: [${JSON.stringify(rules)}]\n` });
  try {
    const states = async (file: string) => {
      const { stdout } = await run(['diff', '--prometheus', other.url, file]);
      return stdout.split('\n').flatMap((line) => /^(same|changed|missing|orphaned) +(\S+)/.exec(line)?.[0] ?? []);
    };
    expect((await states(slos)).filter((line) => !line.startsWith('same'))).toEqual([]);
    const changed = join(folder, 'later.yaml');
    await writeFile(changed, text.replace('start: 2026-01-01T03:00', 'start: 2026-01-01T04:00'));
    const differing = (await states(changed)).filter((line) => !line.startsWith('same'));
    expect(differing.map((line) => line.replace(/ +/, ' '))).toEqual(['changed search-latency-events']);
  } finally {
    await other.stop();
  }
});

test('groups of others that have the same name are not looked at, and what runs twice is told', async () => {
  const text = await readFile(join(folder, 'rules.yaml'), 'utf8');
  const foreign = join(folder, 'yonder.yaml');
  const name = 'front-door-uptime-events';
  await writeFile(foreign, `groups: [{ name: ${name}, rules: [{ record: 'a:b', expr: vector(1) }] }]\n`);
  const twice = join(folder, 'twice.yaml');
  await writeFile(twice, text);
  const states = async (...files: readonly string[]) => {
    const config = `rule_files: ${JSON.stringify([join(folder, 'rules.yaml'), ...files])}\n`;
    const other = await startPrometheus({ config });
    try {
      const { stdout } = await run(['diff', '--prometheus', other.url, SLOS]);
      return stdout.split('\n').filter((line) => line.includes(name) || line.includes('It runs'));
    } finally {
      await other.stop();
    }
  };
  expect(await states(foreign)).toEqual([`same     ${name}`]);
  const told = await states(twice);
  expect(told).toContain(`twice    ${name}`);
  expect(told[0]).toMatch(/^ +It runs 2 times: in \S+rules\.yaml and \S+twice\.yaml\. Take it away in all but one\.$/);
});

test('a server that was given one part of the rules is compared with that part', async () => {
  const rules = join(folder, 'recording.yaml');
  await writeFile(rules, (await run(['rules', '--only', 'recording', SLOS])).stdout);
  const other = await startPrometheus({ config: `rule_files: [${JSON.stringify(rules)}]\n` });
  try {
    const { code, stdout } = await run(['diff', '--prometheus', other.url, '--only', 'recording', SLOS]);
    expect({ code, differing: stdout.split('\n').filter((line) => !/^(same|$)/.test(line)) }).toEqual({
      code: 0,
      differing: [],
    });
    expect((await run(['diff', '--prometheus', other.url, SLOS])).code).toBe(1);
  } finally {
    await other.stop();
  }
});

test('SLOs that changed, are new, or are gone', async () => {
  const text = `apiVersion: headroom/v1
kind: SloCatalogue
slos:
  - { id: front-door-uptime, title: T, service: front-door, team: platform, sli: { probe: { metric: 'probe_success{job="other"}' } }, objective: { target: 99.9, window: 30d } }
  - { id: new, title: T, service: s, sli: { probe: { metric: up } }, objective: { target: 99, window: 30d } }
`;
  const file = join(folder, 'changed.yaml');
  await writeFile(file, text);
  const { code, stdout } = await run(['diff', '--prometheus', server.url, file]);
  expect(code).toBe(1);
  expect(stdout).toContain(
    'changed  front-door-uptime-events\n         Rule 1, slo:total_events:rate, has another expression.\n'
  );
  expect(stdout).toContain('same     front-door-uptime-window\n');
  expect(stdout).toContain('missing  new-events\n');
  expect(stdout).toContain('orphaned mail-delivered-events\n');
});

test('a server that is not there, and one that is none', async () => {
  expect(await run(['diff', '--prometheus', 'http://127.0.0.1:1', SLOS])).toMatchObject({
    code: 1,
    stderr: [expect.stringMatching(/^http:\/\/127\.0\.0\.1:1: it cannot be asked: /)],
  });
  expect(await run(['diff', '--prometheus', `${server.url}/nothing`, SLOS])).toMatchObject({
    code: 1,
    stderr: [`${server.url}/nothing: it answered 404 Not Found.`],
  });
});
