import { NAMESPACE } from '../../rules/namespace';
import { decodeDefinitions, groupsElsewhere } from '../../rules/install/decodeDefinitions';
import { documentFor } from '../../rules/install/places';
import { ok, type Result } from '../../slo/result';
import { type GatewayError, gatewayError } from '../gatewayError';
import { isUnknownDataSource } from '../prometheus/route';
import type { Transport } from '../transport/transport';
import { acknowledged } from './acknowledged';
import { orUndecodable } from './decodeHeld';
import { removeGroup } from './removeGroup';
import type { Closed, Held, RulePlace } from './rulePlace';

/** They differ in where the data source has the rules: `/config/v1/rules`, or `/rules`. */
const SUBTYPES = ['mimir', 'cortex'] as const;
type Subtype = (typeof SUBTYPES)[number];

interface Options {
  readonly uid: string;
  readonly transport: Transport;
  readonly closed: Closed | undefined;
}

/** The ruler of Mimir or Cortex behind a data source, which Grafana forwards to, in a namespace of Headroom's. */
export function createRulerPlace({ uid, transport, closed }: Options): RulePlace {
  const rules = `/api/ruler/${encodeURIComponent(uid)}/api/v1/rules`;
  const namespace = `${rules}/${NAMESPACE}`;
  let settled: Subtype = 'mimir';
  const query = (subtype = settled) => new URLSearchParams({ subtype });

  async function list(subtype: Subtype, signal: AbortSignal | undefined) {
    const request = { method: 'GET', path: rules, query: query(subtype), ...(signal && { signal }) } as const;
    const answer = await transport.send(request);
    return !answer.ok && isEmpty(answer.error) ? ok({}) : answer;
  }

  return {
    closed,
    held: async (signal) => {
      const refusals: GatewayError[] = [];
      for (const subtype of SUBTYPES) {
        const answer = await list(subtype, signal);
        if (answer.ok) {
          settled = subtype;
          return heldOf(answer.value);
        }
        if (!isNoRuler(answer.error)) {
          return answer;
        }
        refusals.push(answer.error);
      }
      return noRuler(refusals);
    },
    write: async (group) => {
      const json = documentFor('ruler', group);
      return acknowledged(await transport.send({ method: 'POST', path: namespace, query: query(), json }));
    },
    remove: (name) => removeGroup(transport, namespace, name, { query: query() }),
  };
}

function heldOf(json: unknown): Result<Held, GatewayError> {
  const groups = orUndecodable(decodeDefinitions(json, NAMESPACE));
  const elsewhere = groupsElsewhere(json, NAMESPACE);
  return groups.ok ? ok({ groups: groups.value, ...(elsewhere !== undefined && { elsewhere }) }) : groups;
}

/** Cortex, and Mimir until it learned to answer with none. */
function isEmpty({ status, detail }: GatewayError): boolean {
  return status === 404 && /no rule groups found/i.test(detail);
}

/** It has no such address, or shows a page there; another failure says nothing about whether there is a ruler. */
function isNoRuler(error: GatewayError): boolean {
  const noAddress = [400, 404, 405, 501].includes(error.status ?? 0) && !isUnknownDataSource(error);
  return noAddress || /unexpected content type from upstream/i.test(error.detail);
}

function noRuler(refusals: readonly GatewayError[]): Result<never, GatewayError> {
  const [first] = refusals;
  return {
    ok: false,
    error: gatewayError('not-found', first?.detail ?? '', { status: 404, cause: refusals }),
  };
}
