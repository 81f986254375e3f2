import { NAMESPACE } from '../../rules/namespace';
import { grafanaHeld } from '../../rules/install/grafanaHeld';
import { documentFor } from '../../rules/install/places';
import type { HeldGroup } from '../../rules/install/heldGroup';
import { ok, type Result } from '../../slo/result';
import type { GatewayError } from '../gatewayError';
import { slept } from '../transport/retry';
import type { Transport } from '../transport/transport';
import { acknowledged } from './acknowledged';
import { orUndecodable } from './decodeHeld';
import { removeGroup } from './removeGroup';
import type { Closed, RulePlace } from './rulePlace';
import { settledHeld } from './settledHeld';

const IMPORT = '/api/convert/prometheus/config/v1/rules';
/** Without the alerts that fire, of which there may be thousands. */
const RUNNING = { path: '/api/prometheus/grafana/api/v1/rules', query: new URLSearchParams({ limit_alerts: '0' }) };
const AS_JSON = { accept: 'application/json' };
/** What rules may read and where they record to. */
const SOURCE = 'X-Grafana-Alerting-Datasource-UID';
const TARGET = 'X-Grafana-Alerting-Target-Datasource-UID';

interface Options {
  readonly uid: string;
  readonly transport: Transport;
  readonly closed: Closed | undefined;
  /** Resolves with false once the signal is aborted. */
  readonly wait?: typeof slept;
}

/** Grafana itself, which evaluates rules that it imports from the form of Prometheus, in a folder of Headroom's. */
export function createGrafanaPlace({ uid, transport, closed, wait = slept }: Options): RulePlace {
  const namespace = `${IMPORT}/${NAMESPACE}`;

  async function read(signal: AbortSignal | undefined): Promise<Result<readonly HeldGroup[], GatewayError>> {
    const aborting = signal === undefined ? {} : { signal };
    const [definitions, running] = await Promise.all([
      transport.send({ method: 'GET', path: IMPORT, headers: AS_JSON, ...aborting }),
      transport.send({ method: 'GET', ...RUNNING, ...aborting }),
    ]);
    if (!definitions.ok) {
      return definitions;
    }
    return running.ok ? orUndecodable(grafanaHeld(definitions.value, running.value, uid)) : running;
  }

  return {
    closed,
    held: async (signal) => {
      const groups = await settledHeld({ read: () => read(signal), wait: (ms) => wait(ms, signal) });
      return groups.ok ? ok({ groups: groups.value }) : groups;
    },
    write: async (group) => {
      const headers = { ...AS_JSON, [SOURCE]: uid, [TARGET]: uid };
      const json = documentFor('grafana', group);
      return acknowledged(await transport.send({ method: 'POST', path: namespace, headers, json }));
    },
    remove: (name) => removeGroup(transport, namespace, name, { headers: AS_JSON }),
  };
}
