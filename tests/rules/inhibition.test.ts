import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { run } from '../../cli/run';
import { startAlertmanager, type Labels } from './alertmanagerServer';

jest.setTimeout(120_000);

const CATALOGUE = `apiVersion: headroom/v1
kind: SloCatalogue
slos:
  - { id: checkout, title: T, service: s, sli: { events: { bad: x_failed_total, total: x_total } }, objective: { target: 99.9, window: 30d } }
  - { id: search, title: T, service: s, sli: { events: { bad: y_failed_total, total: y_total } }, objective: { target: 99, window: 7d }, alerting: { page: false, ticket: true } }
  - { id: front-door, title: T, service: s, sli: { probe: { metric: up } }, objective: { target: 99.9, window: 1d } }
`;

let folder: string;
let slos: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headroom-inhibition-'));
  slos = join(folder, 'slos.yaml');
  await writeFile(slos, CATALOGUE);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Rules {
  readonly groups: ReadonlyArray<{
    readonly rules: ReadonlyArray<{ readonly alert?: string; readonly labels: Labels }>;
  }>;
}

/** The alerts as they reach Alertmanager: the labels of the rules, and the name. */
async function alertsOf(file: string): Promise<readonly Labels[]> {
  const { stdout } = await run(['rules', file]);
  return (parse(stdout) as Rules).groups.flatMap(({ rules }) =>
    rules.flatMap(({ alert, labels }) => (alert === undefined ? [] : [{ ...labels, alertname: alert }]))
  );
}

const inWords = (alerts: readonly Labels[]) => alerts.map(({ slo_id: id, tier }) => `${id} ${tier}`).sort();

/** Fires the alerts that are asked for in an Alertmanager of their own. */
async function told(choose: (alert: Labels) => boolean): Promise<readonly string[]> {
  const { stdout, code } = await run(['alertmanager', slos]);
  expect(code).toBe(0);
  const server = await startAlertmanager(stdout);
  try {
    expect(server.check).toContain('SUCCESS');
    return inWords(await server.uninhibited((await alertsOf(slos)).filter(choose)));
  } finally {
    await server.stop();
  }
}

test('when everything fires, each SLO is told of once, beside what is no burn', async () => {
  expect(await told(() => true)).toEqual([
    'checkout budget-exhausted',
    'checkout no-data',
    'checkout page-1h',
    'front-door budget-exhausted',
    'front-door page-14m',
    'search budget-exhausted',
    'search no-data',
    'search ticket-16h48m',
  ]);
});

test('a fast burn of one SLO silences nothing of another, and a slow one nothing that is faster', async () => {
  const firing = ['checkout page-1h', 'front-door page-36m', 'front-door ticket-2h24m'];
  expect(await told(({ slo_id: id, tier }) => firing.includes(`${id} ${tier}`))).toEqual(firing.slice(0, 2));
});
