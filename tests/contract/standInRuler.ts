import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse, stringify } from 'yaml';

export interface StandInRuler {
  readonly url: string;
  /** Groups by namespace and name. */
  readonly namespaces: Map<string, Map<string, unknown>>;
  /** The words with which it refuses the next group. */
  refusal: string | undefined;
  stop(): Promise<void>;
}

/**
 * A stand-in for the ruler of Mimir or Cortex: their API for rules over HTTP, from their documentation, and nothing
 * else. It proves what Grafana makes of such an API, not what the rulers themselves do.
 */
export async function startStandInRuler(prefix: '/config/v1/rules' | '/rules'): Promise<StandInRuler> {
  const namespaces: StandInRuler['namespaces'] = new Map();
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, text: string) =>
      response.writeHead(status, { 'content-type': type }).end(text);
    const acknowledge = () =>
      answer(202, 'application/json', '{"status":"success","data":null,"errorType":"","error":""}');
    const refuse = (status: number, text: string) => answer(status, 'text/plain; charset=utf-8', `${text}\n`);
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const path = request.url ?? '';
      if (!path.startsWith(prefix)) {
        refuse(404, '404 page not found');
        return;
      }
      const [namespace = '', name = ''] =
        path
          .slice(prefix.length + 1)
          .split('?')[0]
          ?.split('/')
          .map(decodeURIComponent) ?? [];
      const groups = namespaces.get(namespace) ?? new Map<string, unknown>();
      if (request.method === 'GET') {
        const all = [...namespaces].map(([key, held]) => [key, [...held.values()]] as const);
        if (all.length === 0) {
          refuse(404, 'no rule groups found');
        } else {
          answer(200, 'application/yaml', stringify(Object.fromEntries(all)));
        }
      } else if (request.method === 'DELETE') {
        if (groups.delete(name)) {
          acknowledge();
        } else {
          refuse(404, 'group does not exist');
        }
        if (groups.size === 0) {
          namespaces.delete(namespace);
        }
      } else if (ruler.refusal === undefined) {
        const group = parse(body) as { readonly name: string };
        namespaces.set(namespace, groups.set(group.name, group));
        acknowledge();
      } else {
        refuse(400, ruler.refusal);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ruler: StandInRuler = {
    url: `http://127.0.0.1:${port}`,
    namespaces,
    refusal: undefined,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return ruler;
}
