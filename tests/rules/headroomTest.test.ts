import '../../src/promql/readText';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prove } from '../../cli/proof/prove';
import { run } from '../../cli/run';
import type { Expr } from '../../src/promql/ast';
import { SLIS, sloOf } from '../../src/queries/slos.fixture';
import type { RuleGroup } from '../../src/rules/rule';
import { compiledRules } from '../../src/rules/compiledRules.fixture';
import { ratio } from '../../src/slo/units';

jest.setTimeout(300_000);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headroom-proof-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('every claim about the alerts of every kind of SLI holds', async () => {
  const out = join(folder, 'kept');
  const progress: string[] = [];
  const { code, stdout, stderr } = await run(['test', '--out', out, join('examples', 'sli-kinds.yaml')], (line) =>
    progress.push(line)
  );
  expect({ code, stderr, failed: stdout.match(/FAILED.*/g) }).toEqual({ code: 0, stderr: [], failed: null });
  expect(stdout).toContain('checkout-availability\n  ok      page-1h           5 of 5 claims hold\n');
  expect(stdout).toMatch(/6 SLOs, \d+ claims: all hold\n$/);
  expect(await readdir(out)).toContain('logs-fresh.test.yaml');
  expect(progress.map((line) => line.replace(/: .*/, ''))).toEqual([1, 2, 3, 4, 5, 6].map((n) => `${n} of 6`));
  expect(progress.join('\n')).toMatch(/: checkout-availability, \d+ claims hold$/m);
});

const ODD = `apiVersion: headroom/v1
kind: SloCatalogue
slos:
  - { id: week, title: T, service: s, sli: { events: { good: 'x_total{path=~"/api/(v1|v2)/.+",outcome!~"error|timeout"}', total: 'x_total{path=~"/api/(v1|v2)/.+"}', by: [region] } }, objective: { target: 99.95, window: 7d } }
  - { id: reckoned, title: T, service: s, sli: { threshold: { query: 'time() - max(last_run_seconds)', op: '<', value: 3600 } }, objective: { target: 90, window: 28d, slices: { length: 1m, noData: ignore } } }
  - { id: month, title: T, service: s, sli: { probe: { metric: up } }, objective: { target: 99.9, window: { calendar: month, timeZone: America/New_York } } }
`;

test('other windows and targets, groups, a calendar month, and a query that cannot be imitated', async () => {
  const file = join(folder, 'odd.yaml');
  await writeFile(file, ODD);
  const { code, stdout } = await run(['test', file]);
  expect(stdout).toContain('reckoned (its query cannot be imitated: tested from the events that rules record)\n');
  expect(stdout).toMatch(/3 SLOs, \d+ claims: all hold\n$/);
  expect(stdout.match(/^(?: {2}not run .*|[a-z]+)/gm)).toEqual([
    'week',
    '  not run budget-low        no scenario asks it to fire',
    'reckoned',
    '  not run budget-low        no scenario asks it to fire',
    '  not run budget-exhausted  fires after 71 h of a full outage; at most 36 h are run',
    'month',
    '  not run budget-low        no scenario asks it to fire',
    '  not run budget-exhausted  no scenario asks it to fire',
  ]);
  expect(code).toBe(0);
});

const CALM = `apiVersion: headroom/v1
kind: SloCatalogue
slos:
  - { id: calm, title: T, service: s, sli: { events: { bad: x_failed_total, total: x_total } }, objective: { target: 99 }, alerting: { page: false, ticket: false } }
`;

test.each([
  ['none that it may have', CALM, 'calm\n  no alerts\n1 SLO, no claims: there are no alerts\n'],
  [
    'no SLO that could have any',
    'apiVersion: headroom/v1\nkind: SloCatalogue\nslos: []\n',
    '0 SLOs, no claims: there are no alerts\n',
  ],
])('where there are no alerts, nothing holds: %s', async (_, text, stdout) => {
  const file = join(folder, 'calm.yaml');
  await writeFile(file, text);
  expect(await run(['test', file])).toEqual({ code: 0, stdout, stderr: [] });
});

function compiled(target: number): readonly RuleGroup[] {
  const slo = sloOf(SLIS.bad());
  return compiledRules({ ...slo, objective: { ...slo.objective, target: ratio(target) } });
}

function exprOf(groups: readonly RuleGroup[], tier: string): Expr {
  const rule = groups.flatMap(({ rules }) => rules).find((one) => 'alert' in one && one.labels['tier'] === tier);
  if (!rule) {
    throw new Error(`There is no ${tier}.`);
  }
  return rule.expr;
}

/** Without the part that keeps an alert while nothing is measured. */
function thawed(expr: Expr): Expr {
  return expr.kind === 'binary' && expr.op === 'or' ? expr.left : expr;
}

test('rules that are wrong are found', async () => {
  const right = compiled(0.999);
  const wrong: Readonly<Record<string, Expr>> = {
    'page-1h': exprOf(compiled(0.98), 'page-1h'),
    'page-6h': thawed(exprOf(right, 'page-6h')),
    'ticket-3d': exprOf(compiled(0.9999), 'ticket-3d'),
  };
  const groups = right.map((group) => ({
    ...group,
    rules: group.rules.map((rule) => ({ ...rule, expr: wrong[rule.labels['tier'] ?? ''] ?? rule.expr })),
  }));
  const proof = await prove({ slo: sloOf(SLIS.bad()), groups }, folder);
  expect(proof.ok && proof.value.failed.map(({ text }) => text)).toEqual([
    'outage: page-1h fires within 4 min',
    'outage: page-1h fires without a gap until the end',
    'silence: page-1h keeps firing, for nothing is known',
    'silence: page-6h keeps firing, for nothing is known',
    'half the budget: all alerts are silent',
  ]);
});

test.each([
  [
    'is not there',
    async () => undefined,
    'promtool is not on the PATH: install Prometheus (on Debian or Ubuntu: sudo apt-get install prometheus).',
  ],
  [
    'cannot be run',
    () => writeFile(join(folder, 'promtool'), 'no program', { mode: 0o644 }),
    expect.stringMatching(/^promtool could not be run: .*EACCES/),
  ],
  [
    'does not end by itself',
    () => writeFile(join(folder, 'promtool'), '#!/bin/sh\nkill -9 $$\n', { mode: 0o755 }),
    expect.stringMatching(/^promtool could not be run: /),
  ],
])('where promtool %s, one sentence', async (_, prepare, sentence) => {
  await prepare();
  const path = process.env['PATH'];
  process.env['PATH'] = folder;
  try {
    expect(await run(['test', join('examples', 'demo.yaml')])).toEqual({ code: 2, stdout: '', stderr: [sentence] });
  } finally {
    process.env['PATH'] = path;
  }
});
