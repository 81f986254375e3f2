import { toGatewayError } from '../../src/grafana/transport/toGatewayError';
import type { Transport } from '../../src/grafana/transport/transport';
import type { Target, User } from './target';

/** Requests of the plugin as Grafana's `fetch` sends them, by a user, over plain HTTP. */
export function transportOf(target: () => Target, user: User): Transport {
  return {
    async send({ method, path, query, json, headers }) {
      const address = query === undefined ? path : `${path}?${query.toString()}`;
      const answer = await target().call({ user, method, path: address, json, headers });
      return answer.status < 300
        ? { ok: true, value: answer.json }
        : { ok: false, error: toGatewayError({ status: answer.status, data: answer.json ?? answer.text }) };
    },
  };
}
