import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startSomewhere } from '../prometheus/startSomewhere';

export type Labels = Readonly<Record<string, string>>;

export interface AlertmanagerServer {
  /** What amtool says of the configuration. */
  readonly check: string;
  /** Lets these alerts fire, and answers which of them nobody inhibits. */
  readonly uninhibited: (alerts: readonly Labels[]) => Promise<readonly Labels[]>;
  readonly stop: () => Promise<void>;
}

interface Told {
  readonly labels: Labels;
  readonly status: { readonly inhibitedBy: readonly string[] };
}

const PATIENCE_MS = 30_000;
const RETRY_MS = 50;

/** A real Alertmanager on a free port, with inhibit rules and a route to nobody. */
export async function startAlertmanager(inhibitRules: string): Promise<AlertmanagerServer> {
  const folder = await mkdtemp(join(tmpdir(), 'headroom-alertmanager-'));
  const config = join(folder, 'alertmanager.yml');
  await writeFile(config, `route: { receiver: nobody }\nreceivers: [{ name: nobody }]\n${inhibitRules}`);
  const { stdout: check } = await promisify(execFile)('amtool', ['check-config', config]);
  const { url, daemon } = await startSomewhere('prometheus-alertmanager', [
    `--config.file=${config}`,
    `--storage.path=${folder}`,
    '--cluster.listen-address=',
  ]);
  return {
    check,
    uninhibited: async (alerts) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify(alerts.map((labels) => ({ labels })));
      const posted = await fetch(`${url}/api/v2/alerts`, { method: 'POST', headers, body });
      if (!posted.ok) {
        throw new Error(`Alertmanager refused the alerts: ${await posted.text()}`);
      }
      const read = async () => (await (await fetch(`${url}/api/v2/alerts`)).json()) as readonly Told[];
      await until(async () => (await read()).length === alerts.length, daemon.output);
      return (await read()).filter(({ status }) => status.inhibitedBy.length === 0).map(({ labels }) => labels);
    },
    stop: async () => {
      await daemon.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function until(holds: () => Promise<boolean>, output: () => string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) {
      throw new Error(`Alertmanager did not get there:\n${output()}`);
    }
    await sleep(RETRY_MS);
  }
}
