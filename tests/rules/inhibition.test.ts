import { parse } from 'yaml';
import { run } from '../../cli/run';
import { startAlertmanager, type Labels } from './alertmanagerServer';

jest.setTimeout(120_000);

const SLOS = 'examples/sli-kinds.yaml';

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
  const { stdout, code } = await run(['alertmanager', SLOS]);
  expect(code).toBe(0);
  const server = await startAlertmanager(stdout);
  try {
    expect(server.check).toContain('SUCCESS');
    return inWords(await server.uninhibited((await alertsOf(SLOS)).filter(choose)));
  } finally {
    await server.stop();
  }
}

test('when everything fires, each SLO is told of once, beside what is no burn', async () => {
  expect(await told(() => true)).toEqual([
    'checkout-availability budget-exhausted',
    'checkout-availability no-data',
    'checkout-availability page-1h',
    'checkout-latency budget-exhausted',
    'checkout-latency no-data',
    'checkout-latency ticket-2d19h12m',
    'front-door-uptime budget-exhausted',
    'front-door-uptime page-1h',
    'logs-fresh budget-exhausted',
    'logs-fresh no-data',
    'logs-fresh page-1h',
    'mail-delivered budget-exhausted',
    'mail-delivered no-data',
    'mail-delivered page-1h',
  ]);
});

test('a fast burn of one SLO silences nothing of another, and a slow one nothing that is faster', async () => {
  const firing = ['checkout-availability page-1h', 'front-door-uptime page-6h', 'front-door-uptime ticket-1d'];
  expect(await told(({ slo_id: id, tier }) => firing.includes(`${id} ${tier}`))).toEqual(firing.slice(0, 2));
});
