import { promtoolSays, type Simulation } from './simulation';

/** An alert as Alertmanager gets it: templates expanded. */
export interface FiringAlert {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** The alerts of a name that fire at a time, in the engine of Prometheus. */
export async function firingAlerts(
  simulation: Simulation,
  alertname: string,
  at: number
): Promise<readonly FiringAlert[]> {
  // An alert that never is, so that those which are get printed.
  const nobody = { exp_labels: { alertname: 'nobody' } };
  const output = await promtoolSays(simulation, {
    alert_rule_test: [{ eval_time: `${at}s`, alertname, exp_alerts: [nobody] }],
  });
  const got = output.slice(output.indexOf('got:'));
  const alerts = got.matchAll(/Labels:\{(.*)\}\n\s*Annotations:\{(.*)\}/g);
  return [...alerts].map(([, labels = '', annotations = '']) => ({
    labels: entries(labels),
    annotations: entries(annotations),
  }));
}

/** `name="quoted", …`: Go quotes these as JSON does. */
function entries(text: string): Readonly<Record<string, string>> {
  const pairs = text.matchAll(/(\w+)=("(?:[^"\\]|\\.)*")/g);
  return Object.fromEntries([...pairs].map(([, name, quoted = '""']) => [name, JSON.parse(quoted) as string]));
}
