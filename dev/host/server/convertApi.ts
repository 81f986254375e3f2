import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse, stringify } from 'yaml';
import type { OrgRole } from '../../fake-grafana/pluginSettings';
import type { RuleImport } from '../../fake-grafana/ruleImport';
import { readBody, sendJson } from './answer';

const PATH = /^\/api\/convert\/prometheus\/config\/v1\/rules(?:\/([^/]+))?(?:\/([^/]+))?$/;
const READABLE = ['application/json', 'application/yaml'];

/** The import of Prometheus rules. Answers false when the path is none of its own. */
export async function handleConvert(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  role: OrgRole | undefined,
  rules: RuleImport
): Promise<boolean> {
  const match = PATH.exec(path);
  if (match === null) {
    return false;
  }
  const { method = 'GET', headers } = request;
  const text = (await readBody(request)).toString('utf8');
  if (method === 'POST' && role !== undefined && !READABLE.includes(headers['content-type'] ?? '')) {
    sendJson(response, { status: 415, body: { statusCode: 415, message: 'UnsupportedMediaType' } });
    return true;
  }
  const [namespace, group] = match.slice(1).map((part) => part && decodeURIComponent(part));
  const uid = headers['x-grafana-alerting-datasource-uid'];
  const datasource = typeof uid === 'string' ? uid.trim() : '';
  const isOwn = headers['x-disable-provenance'] !== undefined;
  const answer = rules.handle({ role, method, namespace, group, datasource, isOwn, body: decode(text) });
  if (answer.body === undefined) {
    response.writeHead(answer.status).end();
  } else if (method === 'GET' && answer.status === 200 && !headers.accept?.includes('application/json')) {
    response.writeHead(200, { 'content-type': 'text/yaml' }).end(stringify(answer.body));
  } else {
    sendJson(response, answer);
  }
  return true;
}

/** JSON is YAML. */
function decode(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    return undefined;
  }
}
